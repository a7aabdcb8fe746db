// What a recipe becomes of options, as --explain prints it.
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "recipe/check.h"
#include "recipe/json.h"
#include "tool.h"

namespace unreel::test {

namespace {

using Json = nlohmann::json;

Json explained(std::vector<std::string> words) {
    words.insert(words.begin(), {UNREEL_TOOL, "--explain", "--json"});
    return Json::parse(run_quietly(words), nullptr, false);
}

TEST(Explain, PrintsTheSentenceAndAFileForRecipe) {
    const std::string text = run_quietly({UNREEL_TOOL, "--explain", "--vbr", "0", "--channels", "mono"});
    const size_t line = text.find('\n');
    EXPECT_TRUE(text.starts_with("VBR V0, ")) << text;
    EXPECT_EQ(Json::parse(text.substr(line), nullptr, false), explained({"--vbr", "0", "--channels", "mono"}));
    const Folder folder;
    write_file(folder / "recipe.json", bytes_of(text.substr(line)));
    EXPECT_EQ(run_quietly({UNREEL_TOOL, "--explain", "--recipe", folder / "recipe.json"}), text);
}

TEST(Options, SetFieldsOfTheRecipe) {
    const Json defaults = explained({});
    const std::vector<std::pair<std::vector<std::string>, std::string>> cases = {
        {{"--vbr", "7"}, R"({"/encoding/vbrQuality": 7})"},
        {{"--abr", "133"}, R"({"/encoding/mode": "abr", "/encoding/bitrateKbps": 133})"},
        {{"--bitrate", "320"}, R"({"/encoding/mode": "cbr", "/encoding/bitrateKbps": 320})"},
        {{"--fit", "25MiB"}, R"({"/encoding/mode": "fit", "/limits/bytes": 26214400})"},
        {{"--fit-all", "700kB"}, R"({"/encoding/mode": "fit", "/limits/bytes": 700000, "/limits/bytesOf": "batch"})"},
        {{"--copy", "never"}, R"({"/encoding/copy": "never"})"},
        {{"--rate", "22050"}, R"({"/encoding/sampleRate": 22050})"},
        {{"--rate", "22050", "--rate", "source"}, "{}"},
        {{"--stereo", "plain"}, R"({"/encoding/stereo": "plain"})"},
        {{"--lowpass", "15000"}, R"({"/encoding/lowpassHz": 15000})"},
        {{"--lowpass", "none"}, R"({"/encoding/lowpassHz": 0})"},
        {{"--lowpass", "none", "--lowpass", "auto"}, "{}"},
        {{"--quality", "5"}, R"({"/encoding/lameQuality": 5})"},
        {{"--channels", "dialogue"}, R"({"/sound/channels": "dialogue"})"},
        {{"--gain", "-3.5"}, R"({"/sound/gainDb": -3.5})"},
        {{"--gain=+6"}, R"({"/sound/gainDb": 6})"},
        {{"--fade-in", "1.5", "--fade-out", "3"}, R"({"/sound/fadeInSeconds": 1.5, "/sound/fadeOutSeconds": 3})"},
        {{"--fade-between", "2"}, R"({"/sound/fadeBetweenSeconds": 2})"},
        {{"--fade-shape", "decibel"}, R"({"/sound/fadeShape": "decibel"})"},
        {{"--loudness", "-14"}, R"({"/loudness/mode": "gain", "/loudness/targetLufs": -14})"},
        {{"--loudness", "-16", "--true-peak", "-1.5", "--limiter"}, R"({"/loudness/mode": "limiter", "/loudness/truePeakDbtp": -1.5})"},
        {{"--limiter", "--loudness=-23"}, R"({"/loudness/mode": "limiter", "/loudness/targetLufs": -23})"},
        {{"--limiter", "--loudness", "none"}, "{}"},
        {{"--only-lower", "--tolerance", "1"}, R"({"/loudness/onlyLowers": true, "/loudness/toleranceLu": 1})"},
        {{"--album", "--replaygain"}, R"({"/loudness/of": "album", "/loudness/replayGain": true})"},
        {{"--split", "chapters", "--into", "both"}, R"({"/split/at": "chapters", "/split/into": "both"})"},
        {{"--split=marks"}, R"({"/split/at": "marks"})"},
        {{"--split", "silence", "--silence", "-40dB,2"}, R"({"/split/at": "silence", "/cut/silenceDb": -40, "/cut/silenceSeconds": 2})"},
        {{"--split=every=5:00"}, R"({"/split/at": "every", "/split/everySeconds": 300})"},
        {{"--split", "parts=4"}, R"({"/split/at": "parts", "/split/parts": 4})"},
        {{"--split", "limits=25MiB,20:00"}, R"({"/split/at": "limits", "/limits/bytes": 26214400, "/limits/seconds": 1200})"},
        {{"--split", "limits=90"}, R"({"/split/at": "limits", "/limits/seconds": 90})"},
        {{"--split", "parts=4", "--split", "none"}, R"({"/split/parts": 4})"},
        {{"--trim-silence", "--silence", "-45"}, R"({"/cut/trimsSilence": true, "/cut/silenceDb": -45})"},
        {{"--shorten-pauses", "0.8"}, R"({"/cut/longestPauseSeconds": 0.8})"},
        {{"--track", "all"}, R"({"/track": "all"})"},
        {{"--track", "pt-BR"}, R"({"/track": "pt-BR"})"},
        {{"--tag", "title=A=B", "--tag", "comment="}, R"({"/written/set": [{"name": "title", "value": "A=B"}, {"name": "comment", "value": ""}]})"},
        {{"--tag", "artist=A", "--tag", "TPE1=B"}, R"({"/written/set": [{"name": "TPE1", "value": "B"}]})"},
        {{"--tags", "none"}, R"({"/written/keepsTags": false})"},
        {{"--cover", "none"}, R"({"/written/keepsCover": false})"},
        {{"--cover", "none", "--cover", "keep"}, "{}"},
        {{"--cover-pixels", "500"}, R"({"/written/coverPixels": 500})"},
        {{"--lyrics", "none"}, R"({"/written/lyrics": "none"})"},
        {{"--lyrics", "track:deu"}, R"({"/written/lyrics": "track:deu"})"},
        {{"--lyrics", "track", "--lyrics", "keep"}, "{}"},
        {{"--chapters", "none"}, R"({"/written/keepsChapters": false})"},
        {{"--name", "{artist} - {title}"}, R"({"/output/name": "{artist} - {title}"})"},
        {{"--plain-names"}, R"({"/output/plainNames": true})"},
        // Not of the recipe.
        {{"--start", "5", "--end", "1:00", "--tags-from-name", "{title}", "--overwrite", "--progress", "--encoders", "3", "--reads", "all"}, "{}"},
    };
    for (const auto& [words, differences] : cases) {
        Json expected = defaults;
        const Json changes = Json::parse(differences);
        for (const auto& [pointer, value] : changes.items()) expected[Json::json_pointer(pointer)] = value;
        EXPECT_EQ(explained(words), expected) << words[0];
    }
}

TEST(Preset, ComesFirstWhereverItStands) {
    const Json changed = explained({"--vbr", "3", "--preset", "Voice"});
    EXPECT_EQ(changed["encoding"]["vbrQuality"], 3);
    EXPECT_EQ(changed["sound"]["channels"], "mono");
    EXPECT_EQ(explained({"--preset", "speech_to_text"}), explained({"--preset=Speech-to-text"}));
}

TEST(Recipes, SayTheirSentence) {
    const Json table = Json::parse(text_of(read_file(UNREEL_TABLES_DIR "/explanations.json")), nullptr, false);
    ASSERT_GT(table.size(), 50U);
    const Folder folder;
    for (const Json& row : table) {
        write_file(folder / "recipe.json", bytes_of(row["recipe"].dump()));
        const auto result = unreel({"--explain", "--recipe", folder / "recipe.json"});
        const auto recipe = recipe_from_json(row["recipe"].dump());
        ASSERT_TRUE(recipe) << row["recipe"];
        // What cannot be carried out is told instead of explained.
        EXPECT_EQ(result.status, check(*recipe) ? 0 : 2) << result.errors;
        if (result.status != 0) continue;
        EXPECT_EQ(result.output.substr(0, result.output.find('\n')), row["sentence"]) << result.errors;
    }
}

TEST(RecipeThatLies, IsRefusedWithASentenceAboutTheField) {
    const Folder folder;
    const std::vector<std::pair<std::string, std::string>> cases = {
        {R"({"encoding": {"vbrQuality": 12}})", "encoding.vbrQuality is 12; it can be 0 to 9"},
        {R"({"encoding": {"loudness": 1}})", "encoding.loudness"},
        {R"({"encoding": {"copy": "always"}, "sound": {"gainDb": 3}})", "but --copy is always"},
        {R"({"encoding": {"mode": "fit"}})", "--fit does not say how large an MP3 may be"},
        {R"([1])", ": "},
        {"{", ": "},
        {"", ": "},
    };
    for (const auto& [json, part] : cases) {
        write_file(folder / "recipe.json", bytes_of(json));
        const auto result = unreel({"--recipe", folder / "recipe.json", "in", folder / "out.mp3"});
        EXPECT_EQ(result.status, 2) << json;
        EXPECT_NE(result.errors.find(part), std::string::npos) << result.errors;
    }
    EXPECT_EQ(folder.names(), std::set<std::string>{"recipe.json"});
    write_file(folder / "recipe.json", bytes_of(R"({"encoding": {"mode": "fit"}})"));
    EXPECT_EQ(unreel({"--recipe", folder / "recipe.json", "--fit", "3MB", "--explain"}).status, 0);
}

}  // namespace

}  // namespace unreel::test
