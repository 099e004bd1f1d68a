/** A number with grouped thousands, as `3,392`; locale-free, so that it is the same on every machine. */
export function formatCount(value: number): string {
  const [whole = "", part] = String(value).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return part === undefined ? grouped : `${grouped}.${part}`;
}

/** A time of day written `21:00`, as `9 pm`; noon by its name. */
export function formatTime(time: string): string {
  if (time === "12:00") return "12 noon";
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  const past = minutes === 0 ? "" : `:${String(minutes).padStart(2, "0")}`;
  return `${hours % 12 === 0 ? 12 : hours % 12}${past} ${hours < 12 ? "am" : "pm"}`;
}
