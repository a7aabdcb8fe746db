#include <cstdio>
#include <cstdlib>
#include <gtest/gtest.h>
#include "support/copies.h"
namespace unreel::test {
TEST(Tool, DISABLED_Copy) {
    ReadOptions range;
    range.start_seconds = std::atof(std::getenv("S"));
    if (std::getenv("E")) range.end_seconds = std::atof(std::getenv("E"));
    auto outcome = copy_bytes(read_file(std::getenv("IN")), range);
    std::printf("%s\n", name_of(outcome).c_str());
    if (auto* c = std::get_if<Copied>(&outcome)) { write_file(std::getenv("OUT"), c->mp3);
    std::printf("rate %d ch %d samples %ld frames %ld kbps %d vbr %d cut %d\n", c->summary.sample_rate, c->summary.channels, c->summary.samples, c->summary.mpeg_frames, c->summary.bitrate_kbps, c->summary.is_variable, c->summary.ended_in_a_frame);}
}
}
