import { type ReactNode, useEffect, useRef } from 'react';

interface ContentImageProps {
  readonly content: Blob;
  readonly alt: string;
}

/** A picture that is in memory: it has an address for as long as it is shown. */
export const ContentImage = ({ content, alt }: ContentImageProps): ReactNode => {
  const image = useRef<HTMLImageElement>(null);
  useEffect(() => {
    const address = URL.createObjectURL(content);
    if (image.current !== null) image.current.src = address;
    return () => {
      URL.revokeObjectURL(address);
    };
  }, [content]);
  return <img ref={image} alt={alt} />;
};
