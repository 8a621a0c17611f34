"""Saving a PDF so that the end of each stream is beyond doubt.

The data of a stream is followed by a line feed (ISO 19005-2, 6.1.7.1). Data that ends in a carriage return would make
one end of line with it, and a checker could count one byte too few: such an end is avoided.
"""

import zlib
from io import BytesIO

import pikepdf

_RETURN = 0x0D
_DOUBTFUL = b"\r\nendstream"
_ATTEMPTS = 50


def save(pdf: pikepdf.Pdf) -> bytes:
    """The file with its streams and small objects compressed. The same document gives the same bytes."""
    _pad_streams(pdf)
    padding = pikepdf.Array()
    for attempt in range(_ATTEMPTS):
        finished = BytesIO()
        pdf.save(
            finished,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            compress_streams=True,
            recompress_flate=False,
            deterministic_id=True,
            min_version="1.7",
        )
        if _DOUBTFUL not in finished.getvalue():
            break
        # Small objects are packed into streams too; a further object shifts what stands in each of them.
        padding.append(pdf.make_indirect(pikepdf.Array([attempt])))
        pdf.Root.MakePackPadding = padding
    return finished.getvalue()


def _pad_streams(pdf: pikepdf.Pdf) -> None:
    """Add a space, which means nothing, where data would end in a carriage return once it is compressed.

    Compressed data ends in its checksum, whatever the degree of compression (RFC 1950).
    """
    for item in pdf.objects:
        if isinstance(item, pikepdf.Stream) and _is_packed(item):
            data = item.read_bytes()
            if zlib.adler32(data) & 0xFF == _RETURN:
                item.write(data + b" ")
                if "/Length1" in item:
                    item.Length1 = len(data) + 1


def _is_packed(stream: pikepdf.Stream) -> bool:
    """Whether the stream is written with a checksum: metadata stays plain, and pictures may be packed otherwise."""
    filters = stream.get("/Filter", pikepdf.Array())
    names = {str(filters)} if isinstance(filters, pikepdf.Name) else {str(name) for name in filters}
    return names <= {"/FlateDecode", "/ASCII85Decode"} and stream.get("/Type") != "/Metadata"
