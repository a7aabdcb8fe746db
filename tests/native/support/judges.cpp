#include "support/judges.h"

#include <cstring>
#include <sstream>

#include <gtest/gtest.h>

#include "support/command.h"

namespace unreel::test {

namespace {

uint32_t little_endian(const Bytes& bytes, size_t position, int count) {
    uint32_t value = 0;
    for (int index = count - 1; index >= 0; --index) {
        value = value << 8 | std::to_integer<uint32_t>(bytes[position + static_cast<size_t>(index)]);
    }
    return value;
}

// WAV with 32-bit floats, as ffmpeg and mpg123 write it; the data chunk's own size may be unknown.
Pcm parse_wav(const Bytes& bytes) {
    Pcm pcm;
    size_t position = 12;
    while (position + 8 <= bytes.size()) {
        const std::string id = text_of(std::span(bytes).subspan(position, 4));
        const size_t length = little_endian(bytes, position + 4, 4);
        position += 8;
        if (id == "fmt ") {
            pcm.channels.resize(little_endian(bytes, position + 2, 2));
            pcm.sample_rate = static_cast<int>(little_endian(bytes, position + 4, 4));
            EXPECT_EQ(little_endian(bytes, position + 14, 2), 32U);
        }
        if (id == "data" && !pcm.channels.empty()) {
            const size_t channels = pcm.channels.size();
            const size_t samples = std::min(length, bytes.size() - position) / 4 / channels;
            for (auto& plane : pcm.channels) plane.resize(samples);
            for (size_t index = 0; index < samples * channels; ++index) {
                float value = 0;
                std::memcpy(&value, bytes.data() + position + index * 4, sizeof value);
                pcm.channels[index % channels][index / channels] = value;
            }
            return pcm;
        }
        position += length + length % 2;
    }
    return pcm;
}

}  // namespace

Pcm decode_leniently(const std::string& path, const std::vector<std::string>& options) {
    const TemporaryFile wav(".wav");
    std::vector<std::string> words{"ffmpeg", "-nostdin", "-v", "quiet", "-i", path, "-map", "0:a:0"};
    words.insert(words.end(), options.begin(), options.end());
    words.insert(words.end(), {"-c:a", "pcm_f32le", "-y", wav.path()});
    run(words);
    return parse_wav(read_file(wav.path()));
}

Pcm decode_strictly(const Bytes& mp3) {
    const TemporaryFile source(".mp3");
    const TemporaryFile wav(".wav");
    write_file(source.path(), mp3);
    run_quietly({"ffmpeg", "-nostdin", "-v", "warning", "-xerror", "-err_detect", "+crccheck+bitstream+buffer+explode",
                 "-f", "mp3", "-i",
                 source.path(), "-map", "0:a:0", "-c:a", "pcm_f32le", "-y", wav.path()});
    return parse_wav(read_file(wav.path()));
}

Pcm decode_with_mpg123(const Bytes& mp3) {
    const TemporaryFile source(".mp3");
    const TemporaryFile wav(".wav");
    write_file(source.path(), mp3);
    run_quietly({"mpg123", "--quiet", "--no-resync", "-e", "f32", "-w", wav.path(), source.path()});
    return parse_wav(read_file(wav.path()));
}

std::map<std::string, std::string> ffprobe(const std::string& path, const std::string& entries, const std::string& streams) {
    std::vector<std::string> words{"ffprobe", "-v", "error", "-show_entries", entries, "-of", "default=noprint_wrappers=1"};
    if (!streams.empty()) words.insert(words.end(), {"-select_streams", streams});
    words.push_back(path);
    std::istringstream lines(run_quietly(words));
    std::map<std::string, std::string> values;
    for (std::string line; std::getline(lines, line);) {
        const size_t equals = line.find('=');
        if (equals != std::string::npos) values.emplace(line.substr(0, equals), line.substr(equals + 1));
    }
    return values;
}

}  // namespace unreel::test
