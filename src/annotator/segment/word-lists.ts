function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** Before a name or a number: "Mr. Vance", "Gen. Milley", "Sept. 3". The full stop is always theirs. */
export const TITLES: ReadonlySet<string> = words(`
  mr mrs ms drs messrs mme mlle dr prof rev fr hon st ste mt ft gen lt col sgt cpl pvt capt cmdr cdr adm maj brig
  rep reps sen sens gov lieut supt insp det pres amb sec dep asst assoc min vs jan feb mar apr jun jul aug sep
  sept oct nov dec mgr msgr esq
`);

/** May end a sentence too: "at Samsung Electronics Co." */
export const ABBREVIATIONS: ReadonlySet<string> = words(`
  etc inc ltd corp co llc plc bros jr sr al approx dept div univ assn ave blvd rd viz cf ibid ca esp incl excl
  mon tue tues wed thu thur thurs fri sat sun calif conn fla ga ill kan mass mich minn miss mo neb nev okla ore pa
  tenn tex va wash wis ariz ala ark colo del ind ky la md mont wyo vt ont que yr yrs hrs mins lbs oz attn ext tel
  govt intl natl bldg ph.d m.sc b.sc m.phil d.phil ll.b ll.m
`);

/** Words as well, so only with a number after them: "No. 10", "Art. 5", "p. 12". */
export const BEFORE_NUMBER: ReadonlySet<string> = words(`
  no nos art arts fig figs p pp vol vols ch chap sec par para op ed eds eq eqs ex nr res b c d m est
`);

/** Only with a capital; the same letters without one are a word or a unit: "Ore." but "iron ore." */
export const CAPITALISED: ReadonlySet<string> = words(`
  mon wed thu fri sat sun mar jan jun jul dec sep oct aug apr co miss mo ill mass wash ore pa la md del ind ark
  ala ga va tenn tex minn gen col sen rep gov min sec det pres hon rev fr amb adm maj st mt ft dr inc corp div ont
  ca ext conn fla dep que mont cal ste capt reps sens
`);

/** Open a sentence rather than follow an initial: "plan B. The minister" but "George W. Bush". */
export const OPENERS: ReadonlySet<string> = words(`
  the a an he she it they we you i this that these those in on at as but and or so if when while after before
  however his her its their our my there then for with by to from what who how why where is was are were not no
`);

/** After a time of day they go on with it: "5 p.m. Friday", "10 a.m. EST". */
export const CALENDAR: ReadonlySet<string> = words(`
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
  september october november december gmt utc est edt cet cest bst jst kst ist pst pdt eastern pacific central local
`);

/** Bound to what follows their hyphen: "anti-government", "co-founder", "mid-August", "e-mail". */
export const PREFIXES: ReadonlySet<string> = words(`
  non e re anti co mid pre pro cross post over multi ex sub counter semi mini inter intra neo socio psycho un
  ultra super quasi pseudo trans de bi tri agro bio cyber eco macro mega micro arch extra geo hm mm uh m
  meh under proto infra
`);

/** Bound to what precedes their hyphen: "career-wise", "Kafka-esque". */
export const SUFFIXES: ReadonlySet<string> = words("esque wise less fold fest gate itis ish");

/** Written together, two words: "cannot", "gonna", "dont". The number is the length of the last word. */
export const JOINED: ReadonlyMap<string, number> = new Map([
  ...["cannot", "alot"].map((word): [string, number] => [word, 3]),
  ...["lemme", "gimme"].map((word): [string, number] => [word, 2]),
  ...["gonna", "gotta", "wanna", "outta", "lotta"].map((word): [string, number] => [word, 2]),
  ..."dont doesnt didnt isnt wasnt arent werent wouldnt couldnt shouldnt havent hasnt hadnt cant wont aint"
    .split(" ")
    .map((word): [string, number] => [word, 2]),
  ...["youre", "theyre", "ive", "youve", "theyve", "weve"].map((word): [string, number] => [word, 2]),
  ...["im", "thats", "whats", "hes", "theres", "heres", "kinda", "sorta"].map((word): [string, number] => [word, 1]),
]);

/** After these "its" is a slip for "it's": "its not", "its a"; never "its very existence". */
export const AFTER_ITS: ReadonlySet<string> = words(`
  not a an the been really simply just getting going because also nothing from for definitely
`);

/** With the apostrophe before them one word: "'em", "'til". */
export const ELISIONS: ReadonlySet<string> = words("em til till cause cuz coz bout round n tis twas nuff");

/** Measures that part from the number before them: "550bn" -> "550", "bn". */
export const UNITS: ReadonlySet<string> = words(`
  k m b t bn mn tn mln bln trn mm cm km kms kg mg ml ft pm am hz khz mhz ghz kb mb gb tb kw mw gw kwh mwh gwh mph
  kph kmh hrs hr min mins sec secs lb lbs oz nm kt sqm sq mt mbps percent pc usd eur gbp yuan yen euros dollars
  million billion trillion
`);

/** What ends a web address or a file name: "who.int", "annex.pdf". */
export const ENDINGS: ReadonlySet<string> = words(`
  com org net gov edu mil int io co uk eu info biz tv ca au de fr jp cn ru kr ua pl nl es se ch br mx za nz ie il ir
  tr sa ae qa pk bd ph vn sg hk tw news app dev ai online site
  doc docx xls xlsx pdf ppt pptx txt html htm jpg jpeg png gif csv zip exe mp3 mp4 json xml php asp aspx
`);
