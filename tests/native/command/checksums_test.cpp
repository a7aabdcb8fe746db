// The CRC-32 that is told of an MP3, counted by gzip.
#include <sstream>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "sources.h"
#include "tool.h"

namespace unreel::test {

namespace {

using Json = nlohmann::json;

std::string crc32_by_gzip(const std::string& path) {
    const std::string packed = run_quietly({"gzip", "-c", path});
    std::ostringstream text;
    for (size_t byte = 5; byte <= 8; ++byte) {
        static constexpr char digits[] = "0123456789abcdef";
        const auto value = static_cast<unsigned char>(packed.at(packed.size() - byte));
        text << digits[value >> 4] << digits[value & 15];
    }
    return text.str();
}

/// How many MP3s there were.
int expect_checksums(const std::vector<std::string>& options, const std::string& source) {
    const Folder folder;
    std::vector<std::string> words{UNREEL_TOOL, "--json"};
    words.insert(words.end(), options.begin(), options.end());
    words.insert(words.end(), {source, folder / "out/"});
    std::istringstream lines(run_quietly(words));
    int count = 0;
    for (std::string line; std::getline(lines, line); ++count) {
        const Json made = Json::parse(line, nullptr, false);
        EXPECT_EQ(made["crc32"], crc32_by_gzip(made["target"].get<std::string>())) << line;
    }
    return count;
}

TEST(Checksum, IsThatOfTheFileAsItIsInTheEnd) {
    EXPECT_EQ(expect_checksums({"--copy", "never"}, tone_flac()), 1);
    EXPECT_EQ(expect_checksums({"--bitrate", "96", "--copy", "never"}, short_mp3()), 1);
    EXPECT_EQ(expect_checksums({"--copy", "always"}, short_mp3()), 1);
    // What is written into the tag when the sound is over: chapters, loudness.
    EXPECT_EQ(expect_checksums({"--replaygain", "--track", "all", "--cover", picture_png()}, film_mkv()), 3);
    EXPECT_EQ(expect_checksums({"--split", "every=1"}, tone_flac()), 2);
}

}  // namespace

}  // namespace unreel::test
