// LAME refers to parts of itself that Unreel never asks for: variable bitrates' quantisation, replay gain, ID3 tags
// (Mp3Writer's). Defined here, they are not taken out of the library, which makes the encoder module a tenth smaller.
// SegmentEncoder asks for constant bitrate and for neither of the others, so none of these can be called.
#include <cstddef>
#include <cstdlib>

extern "C" {

int VBR_encode_frame(void*, const void*, const void*, const void*) { std::abort(); }
int InitGainAnalysis(void*, long) { std::abort(); }
int AnalyzeSamples(void*, const void*, const void*, size_t, int) { std::abort(); }
float GetTitleGain(void*) { std::abort(); }
int id3tag_write_v1(void*) { std::abort(); }
int id3tag_write_v2(void*) { std::abort(); }
}
