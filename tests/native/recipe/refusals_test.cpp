#include <gtest/gtest.h>

#include <functional>
#include <map>
#include <limits>
#include <set>

#include "recipe/check.h"
#include "recipe/json.h"
#include "tables.h"
#include "tags/edit_tags.h"

namespace unreel::test {

namespace {

/// What each field cannot be, as JSON.
const std::map<std::string, std::vector<std::string>>& impossible_values() {
    static const std::vector<std::string> no_flags{"null", "0", "1", "\"true\"", "[]", "{}"};
    static const std::vector<std::string> no_decibels{"null", "\"0\"", "true", "60.001", "-60.001", "1e308", "[]", "{}"};
    static const std::vector<std::string> no_seconds{"null", "\"0\"", "true", "-0.001", "60.001", "3600", "1e308", "[0]", "{}"};
    static const std::map<std::string, std::vector<std::string>> all{
        {"version", {"0", "2", "1.5", "null", "\"1\"", "true", "[]", "{}"}},
        {"track", {"null", "0", "\"\"", "\"01\"", "\"00\"", "\"10000\"", "\"-1\"", "\"1.0\"", "\"Default\"", "\"d\"", "\"engl\"", "\"e1\"", "\"en-\"", "\"-en\"",
                   "\"en--US\"", "\"en_US\"", "\"en-abcdefghi\"", "\"en \"", "\"en-é\"", "\"abc-12345678-12345678-12345678-123456\"", "[]", "{}", "true"}},
        {"encoding.mode", {"null", "0", "\"\"", "\"VBR\"", "\"vbr \"", "true", "[\"vbr\"]", "{}"}},
        {"encoding.vbrQuality", {"null", "-1", "10", "2.5", "\"2\"", "true", "1e308", "-9007199254740993", "[2]", "{}"}},
        {"encoding.bitrateKbps", {"null", "7", "0", "-8", "321", "128.5", "\"192\"", "false", "18446744073709551616", "[]", "{}"}},
        {"encoding.sampleRate", {"0", "44099", "44100.5", "96000", "-44100", "\"44100\"", "true", "[]", "{}"}},
        {"encoding.lowpassHz", {"1", "999", "20501", "-1", "16000.5", "\"0\"", "false", "[]", "{}"}},
        {"encoding.lameQuality", {"-1", "10", "0.5", "\"0\"", "true", "[]", "{}"}},
        {"encoding.stereo", {"null", "\"Joint\"", "\"mono\"", "\"\"", "1", "{}"}},
        {"encoding.copy", {"null", "\"automatic\"", "\"\"", "true", "[]"}},
        {"limits.bytes", {"0", "-1", "1.5", "9007199254740992", "1e300", "\"25MB\"", "true", "[]", "{}"}},
        {"limits.bytesOf", {"null", "\"files\"", "\"\"", "1", "{}"}},
        {"limits.seconds", {"0", "-1", "1000000000.5", "1e300", "\"1\"", "true", "[]", "{}"}},
        {"cut.trimsSilence", no_flags},
        {"cut.longestPauseSeconds", {"0", "0.099", "-1", "60.001", "1e308", "\"1\"", "true", "[]", "{}"}},
        {"cut.silenceDb", {"null", "0", "-19.999", "-90.001", "-1e308", "\"-50\"", "true", "[]", "{}"}},
        {"cut.silenceSeconds", {"null", "0", "0.099", "-1", "60.001", "1e308", "\"1\"", "false", "[]", "{}"}},
        {"split.at", {"null", "\"\"", "\"none\"", "\"Chapters\"", "\"chapter\"", "0", "true", "[\"marks\"]", "{}"}},
        {"split.everySeconds", {"null", "0", "0.999", "-600", "86400.001", "1e308", "\"600\"", "true", "[]", "{}"}},
        {"split.parts", {"null", "0", "1", "-2", "1001", "2.5", "1e308", "\"2\"", "true", "[]", "{}"}},
        {"split.into", {"null", "\"\"", "\"file\"", "\"Both\"", "1", "false", "[]", "{}"}},
        {"loudness.mode", {"null", "\"\"", "\"Gain\"", "\"limit\"", "0", "true", "[]", "{}"}},
        {"loudness.targetLufs", {"null", "0", "-4.999", "-40.001", "16", "-1e308", "\"-16\"", "true", "[]", "{}"}},
        {"loudness.truePeakDbtp", {"null", "0.001", "-9.001", "1", "-1e308", "\"-1\"", "true", "[]", "{}"}},
        {"loudness.toleranceLu", {"null", "-0.001", "3.001", "1e308", "\"0.5\"", "true", "[]", "{}"}},
        {"loudness.onlyLowers", no_flags},
        {"loudness.of", {"null", "\"\"", "\"files\"", "\"Album\"", "1", "true", "{}"}},
        {"loudness.replayGain", no_flags},
        {"sound.channels", {"null", "\"stereo\"", "\"\"", "2", "[]"}},
        {"sound.gainDb", no_decibels},
        {"sound.fadeInSeconds", no_seconds},
        {"sound.fadeOutSeconds", no_seconds},
        {"sound.fadeBetweenSeconds", {"null", "-0.001", "30.001", "1e308", "\"2\"", "true", "[]", "{}"}},
        {"sound.fadeShape", {"null", "\"dB\"", "\"\"", "0", "{}"}},
        {"written.keepsTags", no_flags},
        {"written.set", {"null", "{}", "\"\"", "[null]", "[[]]", "[\"title\"]", "[{}]", R"([{"name": "title"}])", R"([{"value": "x"}])",
                         R"([{"name": "title", "value": null}])", R"([{"name": 1, "value": "x"}])", R"([{"name": "title", "value": "x", "more": 1}])",
                         R"([{"name": "", "value": "x"}])", R"([{"name": "a\nb", "value": "x"}])", R"([{"name": "a\u007f", "value": "x"}])",
                         R"([{"name": "title", "value": "\u0000"}])", R"([{"name": "title", "value": "a\u001bb"}])", R"([{"name": "  ", "value": "y"}])",
                         R"([{"name": ")" + std::string(256, 'n') + R"(", "value": ""}])", R"([{"name": "n", "value": ")" + std::string(65'537, 'v') + R"("}])"}},
        {"written.keepsCover", no_flags},
        {"written.coverPixels", {"0", "31", "8193", "500.5", "\"500\"", "true", "[]", "{}"}},
        {"written.keepsChapters", no_flags},
        {"written.lyrics", {"null", "true", "\"\"", "\"tracks\"", "\"track:\"", "\"track:x\"", "\"track:e_n\"", "\"none:en\"", "{}"}},
        {"output.name", {"null", "\"\"", "1", "\"a\\u0000\"", "\"a\\n\"", "\"\\u007f\"", "\"" + std::string(501, 'n') + "\"", "\"" + std::string(498, 'n') + "漢\"", "[]", "{}"}},
        {"output.plainNames", no_flags},
        {"encoding", {"null", "[]", "\"vbr\"", "1", "true"}},
        {"limits", {"null", "[]", "1"}},
        {"cut", {"null", "[]", "true"}},
        {"split", {"null", "[]", "\"chapters\""}},
        {"sound", {"null", "[{}]", "false"}},
        {"loudness", {"null", "[]", "-16"}},
        {"written", {"null", "[]", "\"\""}},
        {"output", {"null", "[]", "\"{name}\""}},
    };
    return all;
}

std::string with(const std::string& path, const std::string& value) {
    const size_t dot = path.find('.');
    if (dot == std::string::npos) return "{\"" + path + "\": " + value + "}";
    return "{\"" + path.substr(0, dot) + "\": {\"" + path.substr(dot + 1) + "\": " + value + "}}";
}

void expect_refused(const Error& error, const std::string& subject) {
    EXPECT_EQ(error.code, ErrorCode::invalid_option);
    EXPECT_EQ(error.subject, subject);
    EXPECT_LE(error.detail.size(), 400U) << error.detail;
}

TEST(RecipeFromJson, RefusesEachImpossibleValueAndNamesItsField) {
    for (const auto& [path, values] : impossible_values()) {
        for (const std::string& value : values) {
            const auto read = recipe_from_json(with(path, value));
            ASSERT_FALSE(read) << path << ' ' << value;
            expect_refused(read.error(), path);
            EXPECT_TRUE(read.error().detail.starts_with(path + ' ')) << read.error().detail;
        }
    }
}

TEST(RecipeFromJson, IsTriedWithImpossibleValuesOfEachField) {
    const Json recipe = Json::parse(to_json({}, JsonFields::all)).flatten();
    std::set<std::string> fields;
    for (const auto& [path, value] : recipe.items()) {
        // "/encoding/mode"
        const size_t slash = path.find('/', 1);
        fields.insert(path.substr(1, slash - 1));
        if (slash != std::string::npos) fields.insert(path.substr(1, slash - 1) + '.' + path.substr(slash + 1));
    }
    EXPECT_EQ(fields.size(), 50U);
    for (const std::string& field : fields) EXPECT_TRUE(impossible_values().contains(field)) << field;
}

TEST(RecipeFromJson, SaysWhatIsPossible) {
    const std::map<std::string, std::string> sentences{
        {R"({"encoding": {"vbrQuality": 12}})", "encoding.vbrQuality is 12; it can be 0 to 9"},
        {R"({"encoding": {"lameQuality": 0.5}})", "encoding.lameQuality is 0.5; it can be 0 to 9, or null"},
        {R"({"encoding": {"mode": "VBR"}})", "encoding.mode is \"VBR\"; it can be vbr, abr, cbr, source or fit"},
        {R"({"encoding": {"lowpassHz": 500}})", "encoding.lowpassHz is 500; it can be 0, or 1000 to 20500, or null"},
        {R"({"encoding": {"mode": "cbr", "bitrateKbps": 100}})",
         "encoding.bitrateKbps is 100; it can be 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 192, 224, 256 or 320 at a constant bitrate"},
        {R"({"limits": {"seconds": 0}})", "limits.seconds is 0; it can be above 0, up to 1000000000, or null"},
        {R"({"cut": {"longestPauseSeconds": 0.05}})", "cut.longestPauseSeconds is 0.05; it can be 0.1 to 60, or null"},
        {R"({"split": {"at": "chapter"}})", "split.at is \"chapter\"; it can be nowhere, chapters, marks, silence, every, parts or limits"},
        {R"({"split": {"parts": 1}})", "split.parts is 1; it can be 2 to 1000"},
        {R"({"loudness": {"targetLufs": 16}})", "loudness.targetLufs is 16; it can be -40 to -5"},
        {R"({"sound": {"gainDb": -60.5}})", "sound.gainDb is -60.5; it can be -60 to 60"},
        {R"({"written": {"keepsTags": null}})", "written.keepsTags is null; it can be true or false"},
        {R"({"written": {"set": [{"name": "title", "value": "a\u0007"}]}})",
         "written.set has the value \"a?\" for \"title\"; a value can be up to 65536 bytes of text"},
        {R"({"written": {"set": [{"name": "", "value": ""}]}})", "written.set has a tag named \"\"; a name can be 1 to 255 bytes of text in one line"},
        {R"({"output": {"name": "\u001b[31m"}})", "output.name is \"?[31m\"; it can be 1 to 500 bytes of text in one line"},
        {R"({"sound": []})", "sound is a list; it can be an object"},
        {R"([])", "a recipe is a list; it can be an object"},
        {R"({"speed": 2})", "a recipe has no field speed"},
        {R"({"sound": {"speed": 2}})", "a recipe has no field sound.speed"},
        {R"({"version": 2})", "version is 2; it can be 1"},
    };
    for (const auto& [json, sentence] : sentences) {
        const auto read = recipe_from_json(json);
        ASSERT_FALSE(read) << json;
        EXPECT_EQ(read.error().detail, sentence);
    }
}

TEST(RecipeFromJson, RefusesUnknownFields) {
    for (const char* path : {"speed", "Encoding", "encoding.foo", "encoding.vbr_quality", "sound.", "written.title", "output.version", "limits.bytes "}) {
        const auto read = recipe_from_json(with(path, "1"));
        ASSERT_FALSE(read) << path;
        expect_refused(read.error(), path);
    }
}

TEST(RecipeFromJson, TellsTheFirstProblemInItsOrder) {
    const auto read = recipe_from_json(R"({"sound": {"fadeShape": "x", "gainDb": 99}, "encoding": {"mode": 1}, "what": 1})");
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().subject, "sound.fadeShape");
}

TEST(RecipeFromJson, RefusesTooManyTags) {
    Json set = Json::array();
    for (int count = 0; count < 501; ++count) set.push_back({{"name", std::to_string(count)}, {"value", ""}});
    const auto read = recipe_from_json(with("written.set", set.dump()));
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().detail, "written.set has too many tags; it can have up to 500");
    set.erase(500);
    EXPECT_TRUE(recipe_from_json(with("written.set", set.dump())));
}

TEST(CheckOfARecipe, RefusesWhatWasSetInCode) {
    const std::vector<std::pair<const char*, std::function<void(Recipe&)>>> changes{
        {"track", [](Recipe& recipe) { recipe.track = "first"; }},
        {"encoding.mode", [](Recipe& recipe) { recipe.encoding.mode = static_cast<EncodingMode>(5); }},
        {"encoding.vbrQuality", [](Recipe& recipe) { recipe.encoding.vbr_quality = 10; }},
        {"encoding.bitrateKbps", [](Recipe& recipe) { recipe.encoding.bitrate_kbps = 400; }},
        {"encoding.bitrateKbps", [](Recipe& recipe) { recipe.encoding.mode = EncodingMode::cbr, recipe.encoding.bitrate_kbps = 100; }},
        {"encoding.sampleRate", [](Recipe& recipe) { recipe.encoding.sample_rate = 96000; }},
        {"encoding.lowpassHz", [](Recipe& recipe) { recipe.encoding.lowpass_hz = 10; }},
        {"encoding.lameQuality", [](Recipe& recipe) { recipe.encoding.lame_quality = -1; }},
        {"encoding.stereo", [](Recipe& recipe) { recipe.encoding.stereo = static_cast<StereoMode>(-1); }},
        {"limits.bytes", [](Recipe& recipe) { recipe.limits.bytes = -1; }},
        {"limits.seconds", [](Recipe& recipe) { recipe.limits.seconds = std::numeric_limits<double>::quiet_NaN(); }},
        {"cut.longestPauseSeconds", [](Recipe& recipe) { recipe.cut.longest_pause_seconds = 0; }},
        {"split.at", [](Recipe& recipe) { recipe.split.at = static_cast<SplitAt>(7); }},
        {"split.into", [](Recipe& recipe) { recipe.split.into = static_cast<Split::Into>(3); }},
        {"split.everySeconds", [](Recipe& recipe) { recipe.split.every_seconds = std::numeric_limits<double>::quiet_NaN(); }},
        {"loudness.mode", [](Recipe& recipe) { recipe.loudness.mode = static_cast<LoudnessMode>(3); }},
        {"loudness.targetLufs", [](Recipe& recipe) { recipe.loudness.target_lufs = -std::numeric_limits<double>::infinity(); }},
        {"sound.gainDb", [](Recipe& recipe) { recipe.sound.gain_db = std::numeric_limits<double>::infinity(); }},
        {"sound.fadeInSeconds", [](Recipe& recipe) { recipe.sound.fade_in_seconds = -1; }},
        {"written.set", [](Recipe& recipe) { recipe.written.set = {{"title", "\xC3"}}; }},
        {"written.set", [](Recipe& recipe) { recipe.written.set = {{"\xED\xA0\x80", ""}}; }},
        {"written.coverPixels", [](Recipe& recipe) { recipe.written.cover_pixels = 1; }},
        {"output.name", [](Recipe& recipe) { recipe.output.name = "\xFF"; }},
    };
    EXPECT_TRUE(check({}));
    for (const auto& [subject, change] : changes) {
        Recipe recipe;
        change(recipe);
        const auto checked = check(recipe);
        ASSERT_FALSE(checked) << subject;
        expect_refused(checked.error(), subject);
    }
}

/// Tags are written by a room that has the same limits.
TEST(CheckOfARecipe, AgreesWithTheRoomOfTags) {
    const auto set_of = [](size_t count, const std::string& value) {
        std::vector<TagEdit> set;
        for (size_t index = 0; index < count; ++index) set.push_back({"tag " + std::to_string(index + 10'000), value});
        return set;
    };
    const std::string long_value(65'536, 'v');
    // Nine bytes of each name.
    const std::string eighth(64 * 1024 - 9, 'v');
    auto full = set_of(8, eighth);
    auto too_full = full;
    too_full[3].value += 'v';
    const std::vector<std::pair<std::vector<TagEdit>, bool>> cases{
        {set_of(500, ""), true}, {set_of(501, ""), false}, {{{std::string(255, 'n'), ""}}, true}, {{{std::string(256, 'n'), ""}}, false},
        {set_of(1, long_value), true}, {set_of(1, long_value + 'v'), false}, {full, true}, {too_full, false},
        {{{"", "x"}}, false}, {{{"   ", "x"}}, false}, {{{"a\x7F", "x"}}, false}, {{{"\xC3", "x"}}, false}, {{{"größe", "漢\r\n\t"}}, true},
        {set_of(1, "a\x1F"), false}, {set_of(1, "\xED\xA0\x80"), false}, {{{"title", "a"}, {"TITLE", "b"}, {"title", ""}}, true},
    };
    for (const auto& [set, is_possible] : cases) {
        Recipe recipe;
        recipe.written.set = set;
        EXPECT_EQ(check_values(recipe).has_value(), is_possible) << set.front().name;
        EXPECT_EQ(check_written(recipe.written).has_value(), is_possible) << set.front().name;
    }
    for (const auto& [pixels, is_possible] : {std::pair{31, false}, {32, true}, {8192, true}, {8193, false}}) {
        Recipe recipe;
        recipe.written.cover_pixels = pixels;
        EXPECT_EQ(check_values(recipe).has_value(), is_possible);
        EXPECT_EQ(check_written(recipe.written).has_value(), is_possible);
    }
}

}  // namespace

}  // namespace unreel::test
