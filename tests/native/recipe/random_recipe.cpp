#include "random_recipe.h"

#include <array>
#include <cmath>
#include <optional>
#include <span>
#include <string>

#include "base/mp3_format.h"

namespace unreel::test {

namespace {

class Dice {
public:
    explicit Dice(std::mt19937& random) : random_(random) {}

    int64_t whole(int64_t least, int64_t most) {
        switch (below(6)) {
            case 0: return least;
            case 1: return most;
            default: return std::uniform_int_distribution<int64_t>(least, most)(random_);
        }
    }
    double decimal(double least, double most) {
        switch (below(6)) {
            case 0: return least;
            case 1: return most;
            case 2: return std::round(std::uniform_real_distribution(least, most)(random_)) + (least > 0 ? least : 0);
            default: return std::uniform_real_distribution(least, most)(random_);
        }
    }
    bool flag() { return below(2) == 0; }
    size_t below(size_t count) { return std::uniform_int_distribution<size_t>(0, count - 1)(random_); }
    int one_of(std::span<const int> values) { return values[below(values.size())]; }
    template <class Enum>
    Enum choice(Enum last) { return static_cast<Enum>(below(static_cast<size_t>(last) + 1)); }
    template <class Make>
    auto perhaps(Make make) -> std::optional<decltype(make())> { return flag() ? std::optional(make()) : std::nullopt; }

    /// What JSON has to escape, what takes one to four bytes, what looks like syntax.
    std::string text(size_t least, size_t most_pieces, bool is_line) {
        static constexpr std::string_view line_pieces[] = {"a", "Z", "7", " ", "{name}", "\"", "\\", "/", "'", "ß", "漢", "😀", "\u2028", "\u00a0", "null", "]}", "\\u0000", "\ufeff"};
        static constexpr std::string_view text_pieces[] = {"\n", "\t", "\r\n", "\r"};
        std::string result;
        const size_t count = least + below(most_pieces - least + 1);
        for (size_t index = 0; index < count; ++index) {
            const bool may_break = !is_line && below(4) == 0;
            result += may_break ? text_pieces[below(std::size(text_pieces))] : line_pieces[below(std::size(line_pieces))];
        }
        return result;
    }

    std::string track() {
        switch (below(4)) {
            case 0: return "default";
            case 1: return "all";
            case 2: return std::to_string(whole(0, 9999));
            default: return flag() ? "eng" : "zh-Hant-TW-x-abcdefgh";
        }
    }

private:
    std::mt19937& random_;
};

constexpr std::array all_bitrates{8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 192, 224, 256, 320};

Encoding random_encoding(Dice& dice) {
    Encoding encoding;
    encoding.mode = dice.choice(EncodingMode::fit);
    encoding.vbr_quality = static_cast<int>(dice.whole(0, 9));
    const bool is_constant = encoding.mode == EncodingMode::cbr;
    encoding.bitrate_kbps = is_constant ? dice.one_of(all_bitrates) : static_cast<int>(dice.whole(8, 320));
    encoding.sample_rate = dice.perhaps([&] { return dice.one_of(mp3_sample_rates); });
    encoding.lowpass_hz = dice.perhaps([&] { return dice.flag() ? 0 : static_cast<int>(dice.whole(1000, 20500)); });
    encoding.lame_quality = dice.perhaps([&] { return static_cast<int>(dice.whole(0, 9)); });
    encoding.stereo = dice.choice(StereoMode::plain);
    encoding.copy = dice.choice(CopyMode::never);
    return encoding;
}

Cut random_cut(Dice& dice) {
    Cut cut;
    cut.trims_silence = dice.flag();
    cut.longest_pause_seconds = dice.perhaps([&] { return dice.decimal(0.1, 59); });
    cut.silence_db = dice.decimal(-90, -20);
    cut.silence_seconds = dice.decimal(0.1, 59);
    return cut;
}

Split random_split(Dice& dice) {
    Split split;
    split.at = dice.choice(SplitAt::limits);
    split.every_seconds = dice.decimal(1, 86'000);
    split.parts = static_cast<int>(dice.whole(2, 1000));
    split.into = dice.choice(Split::Into::both);
    return split;
}

Loudness random_loudness(Dice& dice) {
    Loudness loudness;
    loudness.mode = dice.choice(LoudnessMode::limiter);
    loudness.target_lufs = dice.decimal(-40, -5);
    loudness.true_peak_dbtp = dice.decimal(-9, 0);
    loudness.tolerance_lu = dice.decimal(0, 3);
    loudness.only_lowers = dice.flag();
    loudness.of = dice.choice(Loudness::Scope::album);
    loudness.replay_gain = dice.flag();
    return loudness;
}

Written random_written(Dice& dice) {
    Written written;
    written.keeps_tags = dice.flag();
    for (size_t count = dice.below(5); count > 0; --count) {
        written.set.push_back({dice.flag() ? "title" : "x" + dice.text(0, 8, true), dice.text(0, 30, false)});
    }
    written.keeps_cover = dice.flag();
    written.cover_pixels = dice.perhaps([&] { return static_cast<int>(dice.whole(32, 8192)); });
    written.keeps_chapters = dice.flag();
    written.lyrics = dice.flag() ? "keep" : dice.flag() ? "track:pt-BR" : dice.flag() ? "track" : "none";
    return written;
}

}  // namespace

Recipe random_recipe(std::mt19937& random) {
    Dice dice(random);
    Recipe recipe;
    recipe.track = dice.track();
    recipe.encoding = random_encoding(dice);
    recipe.limits.bytes = dice.perhaps([&] { return dice.whole(1, (int64_t{1} << 53) - 1); });
    recipe.limits.bytes_of = dice.choice(Limits::Scope::batch);
    recipe.limits.seconds = dice.perhaps([&] { return dice.decimal(1e-9, 9e8); });
    recipe.cut = random_cut(dice);
    recipe.split = random_split(dice);
    recipe.loudness = random_loudness(dice);
    recipe.sound.channels = dice.choice(ChannelChoice::dialogue);
    recipe.sound.gain_db = dice.decimal(-60, 60);
    recipe.sound.fade_in_seconds = dice.decimal(0, 60);
    recipe.sound.fade_out_seconds = dice.decimal(0, 60);
    recipe.sound.fade_between_seconds = dice.decimal(0, 30);
    recipe.sound.fade_shape = dice.choice(FadeShape::decibel);
    recipe.written = random_written(dice);
    recipe.output.name = dice.text(1, 40, true);
    recipe.output.plain_names = dice.flag();
    return recipe;
}

}  // namespace unreel::test
