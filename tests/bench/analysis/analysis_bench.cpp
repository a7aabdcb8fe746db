// analysis_bench ROUNDS FILE…: decodes each file, and analyses it, in turns. Prints, as JSON, the seconds of each round.
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "convert/analyse.h"
#include "io/file.h"
#include "media/log.h"

namespace {

using namespace unreel;

[[noreturn]] void give_up(const char* path, const Error& error) {
    std::fprintf(stderr, "%s: %s\n", path, error.detail.c_str());
    std::exit(1);
}

// Returns seconds of sound.
double decode(const char* path) {
    const auto source = FileSource::open(path);
    if (!source) give_up(path, source.error());
    int sample_rate = 0;
    auto reader = AudioReader::open(**source, {}, [&](const SourceFormat& format) -> Result<Resampler::Format> {
        sample_rate = format.sample_rate;
        return Resampler::Format{format.sample_rate, format.channels == 1 ? 1 : 2};
    });
    if (!reader) give_up(path, reader.error());
    for (;;) {
        const auto step = (*reader)->read();
        if (!step) give_up(path, step.error());
        if (std::holds_alternative<AudioReader::Finished>(*step)) break;
    }
    return static_cast<double>((*reader)->output_samples()) / sample_rate;
}

double analyse(const char* path) {
    const auto source = FileSource::open(path);
    if (!source) give_up(path, source.error());
    const auto analysis = unreel::analyse(**source, {});
    if (!analysis) give_up(path, analysis.error());
    return analysis->seconds;
}

template <class Work>
double seconds_of(Work work) {
    const auto started = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
}

void print_row(const char* name, const std::vector<double>& values) {
    std::printf("\"%s\":[", name);
    for (size_t index = 0; index < values.size(); ++index) std::printf("%s%.5f", index > 0 ? "," : "", values[index]);
    std::printf("]");
}

}  // namespace

int main(int count, char** words) {
    silence_ffmpeg();
    const int rounds = count > 1 ? std::atoi(words[1]) : 0;
    std::printf("[");
    for (int index = 2; index < count; ++index) {
        const char* path = words[index];
        // The first one warms the file and the code.
        const double sound = analyse(path);
        std::vector<double> decoding;
        std::vector<double> analysing;
        for (int round = 0; round < rounds; ++round) {
            decoding.push_back(seconds_of([path] { decode(path); }));
            analysing.push_back(seconds_of([path] { analyse(path); }));
        }
        std::printf("%s{\"sound\":%.3f,", index > 2 ? "," : "", sound);
        print_row("decoding", decoding);
        std::printf(",");
        print_row("analysing", analysing);
        std::printf("}");
    }
    std::printf("]\n");
}
