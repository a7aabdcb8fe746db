// Prints, as JSON, the seconds that the encoder takes for each way to control the bitrate, in turns in each round.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "mp3/segment_encoder.h"
#include "mp3/segmenter.h"
#include "support/synth.h"

namespace {

using namespace unreel;

struct Side {
    const char* name;
    EncoderSettings settings;
    std::vector<double> seconds = {};
    size_t bytes = 0;
};

std::vector<PcmSegment> segments_of(const test::Pcm& pcm, const EncoderSettings& settings) {
    Segmenter segmenter(settings);
    std::vector<const float*> planes;
    for (const auto& plane : pcm.channels) planes.push_back(plane.data());
    segmenter.push(planes, pcm.sample_count());
    segmenter.finish();
    std::vector<PcmSegment> segments;
    while (auto segment = segmenter.take()) segments.push_back(std::move(*segment));
    return segments;
}

void encode(const std::vector<PcmSegment>& segments, Side& side) {
    side.bytes = 0;
    const auto started = std::chrono::steady_clock::now();
    for (const PcmSegment& segment : segments) {
        const auto encoded = encode_segment(segment);
        if (!encoded) std::exit(1);
        side.bytes += encoded->bytes.size();
    }
    side.seconds.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count());
}

double median(std::vector<double> values) {
    std::ranges::sort(values);
    return values[values.size() / 2];
}

}  // namespace

// encode_bench [ROUNDS [SECONDS [SIDE]]]: one side alone is for a profiler.
int main(int argc, char** argv) {
    const int rounds = argc > 1 ? std::atoi(argv[1]) : 9;
    const int seconds = argc > 2 ? std::atoi(argv[2]) : 20;
    const std::string only = argc > 3 ? argv[3] : "";
    std::vector<Side> sides = {
        {"cbr192", {44100, 2, 192}},
        {"abr160", {44100, 2, 160, default_lame_quality, RateControl::abr}},
        {"v0", {44100, 2, 0, default_lame_quality, RateControl::vbr, 0}},
        {"v2", {44100, 2, 0, default_lame_quality, RateControl::vbr, 2}},
        {"v5", {44100, 2, 0, default_lame_quality, RateControl::vbr, 5}},
    };
    if (!only.empty()) std::erase_if(sides, [&](const Side& side) { return side.name != only; });
    const auto pcm = test::make_music(44100, 2, static_cast<size_t>(44100) * static_cast<size_t>(seconds));
    std::vector<std::vector<PcmSegment>> segments;
    for (const Side& side : sides) segments.push_back(segments_of(pcm, side.settings));
    for (int round = 0; round < rounds; ++round) {
        for (size_t i = 0; i < sides.size(); ++i) encode(segments[i], sides[i]);
    }
    std::printf("{");
    for (const Side& side : sides) {
        std::printf("%s\"%s\":{\"seconds\":%.4f,\"least\":%.4f,\"kbps\":%.1f}", &side == sides.data() ? "" : ",", side.name, median(side.seconds),
                    std::ranges::min(side.seconds), static_cast<double>(side.bytes) * 8 / seconds / 1000);
    }
    std::printf("}\n");
}
