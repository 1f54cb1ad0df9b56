// Sizes for people, in powers of ten as disks and download pages count them. JSON answers give the plain number.

const UNITS = ["kB", "MB", "GB", "TB"] as const;

/** "972 bytes", "88.1 kB", "5.7 MB". */
export function byteSize(bytes: number): string {
  if (bytes < 999.5) return `${Math.round(bytes)} bytes`;
  let size = bytes / 1000;
  let unit = 0;
  while (size >= 999.95 && unit < UNITS.length - 1) {
    size /= 1000;
    unit++;
  }
  return `${size.toFixed(1)} ${UNITS[unit]}`;
}
