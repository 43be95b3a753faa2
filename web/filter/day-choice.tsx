/** A day of the calendar, or none. */
export function DayChoice({
  label,
  name,
  value,
}: {
  readonly label: string;
  readonly name: string;
  readonly value: string | null;
}) {
  return (
    <label>
      {label}
      <input type="date" name={name} value={value ?? ""} />
    </label>
  );
}
