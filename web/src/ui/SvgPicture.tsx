/** A drawing of the server as a picture. */

import { useEffect, useRef } from "react";

type Props = {
  /** Nothing is shown as long as it is empty. */
  svg: string;
  alt: string;
  className?: string | undefined;
};

/** The drawing is handed over as bytes: written into an address, a long one would have to be escaped and read again. */
export function SvgPicture({ svg, alt, className }: Props) {
  const picture = useRef<HTMLImageElement>(null);
  useEffect(() => {
    const shown = picture.current;
    if (!shown || svg === "") return;
    const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
    shown.src = address;
    // What is shown stays until the next one is there.
    return () => URL.revokeObjectURL(address);
  }, [svg]);
  return <img ref={picture} alt={alt} className={className} decoding="async" />;
}
