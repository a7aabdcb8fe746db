/*
 * Stands in for FFmpeg's file of this name (LGPL 2.1 or later, as FFmpeg). Packets of AV1 are whole wherever there is sound beside them, and
 * containers say how large their pictures are. What FFmpeg's parser takes from them needs 20 KB of a download, which writes them as well.
 */
#include "avcodec.h"

static int whole_packet(AVCodecParserContext *ctx, AVCodecContext *avctx, const uint8_t **out_data, int *out_size,
                        const uint8_t *data, int size)
{
    *out_data = data;
    *out_size = size;
    return size;
}

const AVCodecParser ff_av1_parser = {
    .codec_ids    = { AV_CODEC_ID_AV1 },
    .parser_parse = whole_packet,
};
