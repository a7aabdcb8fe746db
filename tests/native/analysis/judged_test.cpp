// What is found of files, beside what ffmpeg's filters `ebur128` and `silencedetect` find.
#include <cmath>
#include <sstream>

#include <gtest/gtest.h>

#include "convert/analyse.h"
#include "io/file.h"
#include "sound/advice.h"
#include "support/command.h"
#include "support/ebur128.h"
#include "support/files.h"
#include "support/test_names.h"
#include "support/wav.h"

namespace unreel::test {

namespace {

Analysis analysed(const std::string& path) {
    const auto source = FileSource::open(path);
    const auto analysis = analyse(**source, {});
    EXPECT_TRUE(analysis) << path;
    return analysis ? *analysis : Analysis{};
}

class AnalysisOfFile : public testing::TestWithParam<std::string> {};

TEST_P(AnalysisOfFile, IsWhatFfmpegMeasures) {
    const std::string path = media_path(GetParam());
    const LoudnessFacts ours = loudness_of(analysed(path).loudness);
    const Ebur128 theirs = ebur128(path);
    EXPECT_NEAR(ours.integrated_lufs.value_or(-99), theirs.integrated_lufs, 0.1);
    // Of a few seconds there are so few windows that one of them more or less is heard: theirs come from a histogram.
    EXPECT_NEAR(ours.range_lu, theirs.range_lu, 0.2);
    EXPECT_NEAR(ours.true_peak_dbtp.value_or(-99), theirs.true_peak_dbtp, 0.1);
}

INSTANTIATE_TEST_SUITE_P(Media, AnalysisOfFile,
                         testing::Values("formats/adts_aac.aac", "formats/aiff_pcm_s16be.aiff", "formats/au_pcm_mulaw.au", "formats/avi_mp3.avi",
                                         "formats/caf_alac.caf", "formats/flac.flac", "formats/flac_24.flac", "formats/flac_96000.flac",
                                         "formats/m4a_aac.m4a", "formats/m4a_aac_mono_22050.m4a", "formats/m4a_alac.m4a", "formats/mka_flac.mka",
                                         "formats/mkv_vorbis.mkv", "formats/mov_pcm_s24be.mov", "formats/mp2.mp2", "formats/mp3_cbr.mp3",
                                         "formats/mp3_mono_8000.mp3", "formats/mp3_vbr.mp3", "formats/ogg_vorbis.ogg", "formats/ogg_opus.opus",
                                         "formats/ts_mp2.ts", "formats/tta.tta", "formats/wav_pcm_f32le.wav", "formats/wav_pcm_u8.wav",
                                         "formats/wavpack.wv", "formats/wma2.wma"),
                         [](const auto& file) { return to_test_name(file.param); });

/// As `silencedetect` prints them.
std::vector<Silence> detected(const std::string& path, const std::string& options) {
    const std::string said = run_quietly({"ffmpeg", "-nostdin", "-v", "fatal", "-i", path, "-af",
                                          "silencedetect=" + options + ",ametadata=print:file=-", "-f", "null", "-"});
    std::vector<Silence> found;
    std::istringstream lines(said);
    for (std::string line; std::getline(lines, line);) {
        const double seconds = line.starts_with("lavfi.silence") ? std::stod(line.substr(line.find('=') + 1)) : 0;
        if (line.starts_with("lavfi.silence_start")) found.push_back({seconds, 0});
        if (line.starts_with("lavfi.silence_end")) found.back().end_seconds = seconds;
    }
    return found;
}

TEST(SilencesOfFile, AreThoseThatFfmpegDetects) {
    // Words of a second, with pauses that become longer; some of them hum at −55 dB.
    const WavFormat format{.channels = 2, .sample_rate = 44100};
    const auto pause_of = [](int word) { return 0.1 + 0.15 * word; };
    const TemporaryFile file(".wav");
    write_file(file.path(), make_wav(format, 44100 * 25, [&](int channel, double seconds) {
                   double start = 0;
                   for (int word = 0; word < 12; ++word) {
                       if (seconds < start + 1) return 0.4 * std::sin(seconds * 4000 + channel);
                       start += 1 + pause_of(word);
                       if (seconds < start) return word % 2 == 0 ? 0.0 : 0.0018 * std::sin(seconds * 700);
                   }
                   return 0.3 * std::sin(seconds * 3000);
               }));
    const Envelope envelope = analysed(file.path()).envelope;
    for (const auto& [threshold, least] : {std::pair(-50.0, 0.5), std::pair(-60.0, 0.5), std::pair(-50.0, 1.2), std::pair(-40.0, 0.2)}) {
        std::ostringstream options;
        options << "noise=" << threshold << "dB:d=" << least;
        const auto theirs = detected(file.path(), options.str());
        const auto ours = silences(envelope, threshold, least);
        ASSERT_EQ(ours.size(), theirs.size()) << options.str();
        EXPECT_GE(ours.size(), 4U);
        const double bucket = 256.0 / 44100;
        for (size_t index = 0; index < ours.size(); ++index) {
            EXPECT_NEAR(ours[index].start_seconds, theirs[index].start_seconds, 2 * bucket) << options.str();
            EXPECT_NEAR(ours[index].end_seconds, theirs[index].end_seconds, 2 * bucket) << options.str();
        }
    }
}

/// What ffmpeg's LAME makes of pink noise.
Analysis of_coded(const std::string& extension, const std::vector<std::string>& options) {
    const TemporaryFile file(extension);
    std::vector<std::string> words{"ffmpeg", "-nostdin", "-v", "error", "-y", "-f", "lavfi", "-i", "anoisesrc=c=pink:r=44100:d=20:a=0.5:seed=1", "-ac", "2"};
    words.insert(words.end(), options.begin(), options.end());
    words.push_back(file.path());
    run_quietly(words);
    return analysed(file.path());
}

TEST(BandwidthOfFile, IsWhereTheEncoderEndedIt) {
    EXPECT_NEAR(of_coded(".mp3", {"-c:a", "libmp3lame", "-b:a", "128k"}).bandwidth_hz.value_or(0), 17000, 600);
    EXPECT_NEAR(of_coded(".mp3", {"-c:a", "libmp3lame", "-b:a", "128k", "-cutoff", "16000"}).bandwidth_hz.value_or(0), 16000, 600);
    EXPECT_NEAR(of_coded(".mp3", {"-c:a", "libmp3lame", "-b:a", "64k"}).bandwidth_hz.value_or(0), 11000, 800);
    EXPECT_NEAR(of_coded(".wav", {"-af", "aresample=16000,aresample=44100"}).bandwidth_hz.value_or(0), 8000, 1300);
    EXPECT_EQ(of_coded(".wav", {}).bandwidth_hz, std::nullopt);
    EXPECT_EQ(of_coded(".flac", {"-af", "afade=t=out:st=1:d=19"}).bandwidth_hz, std::nullopt);
}

}  // namespace

}  // namespace unreel::test
