// `npm run bench` measures reading, `npm run bench -- record` the record. `--save` renews the baseline of either.
if (process.argv[2] === "record") await import("./record/main.ts");
else await import("./reading.ts");
