/** Line icons, drawn on a grid of 20. */

const shapes = {
  plus: "M10 4v12M4 10h12",
  minus: "M4 10h12",
  close: "M5 5l10 10M15 5L5 15",
  check: "M4 10.5l4 4 8-9",
  up: "M10 16V4M5 9l5-5 5 5",
  down: "M10 4v12M5 11l5 5 5-5",
  chevron: "M7 4l6 6-6 6",
  trash: "M4 6h12M8 6V4h4v2M6 6l.7 10h6.600L14 6M8.500 9v4.500M11.500 9v4.500",
  eye: "M2 10s3-5 8-5 8 5 8 5-3 5-8 5-8-5-8-5Zm8 2.200a2.200 2.200 0 1 0 0-4.400 2.200 2.200 0 0 0 0 4.400Z",
  eyeOff:
    "M3 3l14 14M8.200 5.200A8 8 0 0 1 10 5c5 0 8 5 8 5a14 14 0 0 1-2.500 2.900M5 6.500A13 13 0 0 0 2 10s3 5 8 5a8 8 0 0 0 3.500-.8",
  undo: "M7 4L3 8l4 4M3 8h8.500a4.500 4.500 0 0 1 0 9H8",
  redo: "M13 4l4 4-4 4M17 8H8.500a4.500 4.500 0 0 0 0 9H12",
  download: "M10 3v10M6 9.500l4 4 4-4M3.500 16.500h13",
  upload: "M10 13.500V3.500M6 7l4-4 4 4M3.500 16.500h13",
  more: "M4.500 10h.01M10 10h.01M15.500 10h.01",
  copy: "M7 7V4h9v9h-3M4 7h9v9H4Z",
  pencil: "M4 16l.8-3.300L13.500 4l2.500 2.500-8.700 8.700L4 16Z",
  star: "M10 3l2.200 4.600 5 .7-3.600 3.500.9 5-4.500-2.400-4.500 2.400.9-5L2.800 8.300l5-.7Z",
  user: "M10 10a3.300 3.300 0 1 0 0-6.600A3.300 3.300 0 0 0 10 10Zm-6.500 7c.5-3.200 3-5 6.500-5s6 1.800 6.500 5",
  grip: "M7.500 5h.01M12.500 5h.01M7.500 10h.01M12.500 10h.01M7.500 15h.01M12.500 15h.01",
  target: "M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14Zm0-4a3 3 0 1 0 0-6 3 3 0 0 0 0 6Z",
  scissors:
    "M6 7.500 16 15M6 12.500 16 5M5 8a2 2 0 1 0 0-4 2 2 0 0 0 0 4Zm0 8a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z",
  clock: "M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM10 6v4l2.700 2",
  panel: "M3 4h14v12H3ZM12.500 4v12",
  warning: "M10 3.500 17.500 16.500h-15ZM10 8.500v3.500M10 14.300h.01",
  note: "M4 4h12v8l-4 4H4ZM12 16v-4h4M7 8h6M7 11h3",
  page: "M5 3h7l3.500 3.500V17H5ZM12 3v4h3.500",
  search: "M9 15a6 6 0 1 0 0-12 6 6 0 0 0 0 12Zm4.300-1.700L17 17",
  help: "M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM7.800 8a2.200 2.200 0 1 1 3.200 2c-.7.4-1 .8-1 1.500M10 14h.01",
  key: "M6.500 16.500a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM8.700 11.300 16 4M13 7l2.500 2.500",
  bold: "M6 4h4.500a3 3 0 0 1 0 6H6Zm0 6h5.500a3 3 0 0 1 0 6H6Z",
  italic: "M8.500 4H15M5 16h6.500M12 4 8 16",
  link: "M8.500 11.500a3 3 0 0 0 4.300 0l2.700-2.700a3 3 0 0 0-4.300-4.300l-1 1M11.500 8.500a3 3 0 0 0-4.300 0l-2.700 2.700a3 3 0 0 0 4.300 4.300l1-1",
} as const;

export type IconName = keyof typeof shapes;

export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  const dots = name === "more" || name === "grip";
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth={dots ? 2.4 : 1.6}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={shapes[name]} />
    </svg>
  );
}
