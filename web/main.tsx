import { render } from "preact";
import { App } from "./app.tsx";
import { applyTheme, storedTheme } from "./shell/theme.ts";

applyTheme(storedTheme());
const root = document.getElementById("app");
if (root !== null) render(<App />, root);
