// LAME refers to parts of itself that Unreel never asks for: replay gain, ID3 tags (Mp3Writer's). Defined here, they are not taken
// out of the library, which makes the encoder module smaller. SegmentEncoder asks for neither, so none of these can be called.
#include <cstddef>
#include <cstdlib>

extern "C" {

int InitGainAnalysis(void*, long) { std::abort(); }
int AnalyzeSamples(void*, const void*, const void*, size_t, int) { std::abort(); }
float GetTitleGain(void*) { std::abort(); }
int id3tag_write_v1(void*) { std::abort(); }
int id3tag_write_v2(void*) { std::abort(); }
}
