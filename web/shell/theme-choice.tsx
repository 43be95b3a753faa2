import { useState } from "preact/hooks";
import { storedTheme, storeTheme, type Theme } from "./theme.ts";

export function ThemeChoice() {
  const [theme, setTheme] = useState(storedTheme());
  return (
    <select
      class="theme"
      aria-label="Colours"
      value={theme}
      onChange={({ currentTarget }) => {
        const chosen = currentTarget.value as Theme;
        storeTheme(chosen);
        setTheme(chosen);
      }}
    >
      <option value="system">system</option>
      <option value="light">light</option>
      <option value="dark">dark</option>
    </select>
  );
}
