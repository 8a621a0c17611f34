"""Packing a PDF's streams, and saving it so that the end of each is beyond doubt.

The data of a stream is followed by a line feed (ISO 19005-2, 6.1.7.1). Data that ends in a carriage return would make
one end of line with it, and a checker could count one byte too few: such an end is avoided.
"""

import zlib
from io import BytesIO

import pikepdf

_RETURN = b"\r"
_DOUBTFUL = b"\r\nendstream"
_ATTEMPTS = 50


def pack_streams(pdf: pikepdf.Pdf) -> None:
    """Compress every stream afresh, but for metadata (which must be plain) and pictures that are compressed already."""
    for item in pdf.objects:
        if isinstance(item, pikepdf.Stream) and item.get("/Type") != "/Metadata" and _is_packable(item):
            data = zlib.compress(item.read_bytes(), 9)
            if data.endswith(_RETURN):
                filters = pikepdf.Array([pikepdf.Name.ASCIIHexDecode, pikepdf.Name.FlateDecode])
                item.write(data.hex().encode() + b">", filter=filters)
            else:
                item.write(data, filter=pikepdf.Name.FlateDecode)


def save(pdf: pikepdf.Pdf) -> bytes:
    """The file, its small objects packed as well: padded until no packed stream ends in a carriage return."""
    padding = pikepdf.Array()
    for attempt in range(_ATTEMPTS):
        finished = BytesIO()
        pdf.save(
            finished,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            stream_decode_level=pikepdf.StreamDecodeLevel.none,
            deterministic_id=True,
            min_version="1.7",
        )
        if _DOUBTFUL not in finished.getvalue():
            break
        # A further object shifts what stands in every packed stream.
        padding.append(pdf.make_indirect(pikepdf.Array([attempt])))
        pdf.Root.MakePackPadding = padding
    return finished.getvalue()


def _is_packable(stream: pikepdf.Stream) -> bool:
    filters = stream.get("/Filter", pikepdf.Array())
    names = {str(filters)} if isinstance(filters, pikepdf.Name) else {str(name) for name in filters}
    return names <= {"/FlateDecode", "/ASCII85Decode"} and "/DecodeParms" not in stream
