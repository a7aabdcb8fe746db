// Marks and words as JavaScript objects: `MarkList` of web/src/shared/file_sound.ts, `Mark` of web/src/shared/programme.ts.
#include <emscripten/bind.h>

#include <algorithm>
#include <string>
#include <vector>

#include "bindings/marks_js.h"
#include "bindings/to_js.h"
#include "marks/read_marks.h"
#include "marks/write_marks.h"

namespace unreel {

using emscripten::val;

namespace {

val marks_to_js(const std::vector<Mark>& marks) {
    const val list = val::array();
    for (const Mark& mark : marks) {
        val entry = val::object();
        entry.set("seconds", mark.seconds);
        entry.set("title", text_to_js(mark.title));
        list.call<void>("push", entry);
    }
    return list;
}

val read_marks_of(const val& array, const std::string& media_name) {
    // What is too large is refused before it is copied.
    std::vector<std::byte> bytes(std::min(array["byteLength"].as<size_t>(), largest_marks_text + 1));
    bytes_to_js_view(bytes).call<void>("set", array.call<val>("subarray", 0, bytes.size()));
    const auto list = read_marks(bytes, media_name);
    if (!list) return error_to_js(list.error());
    val entry = val::object();
    entry.set("format", enum_to_js(list->format, mark_format_names));
    entry.set("marks", marks_to_js(list->marks));
    entry.set("title", text_to_js(list->title));
    entry.set("merged", list->merged);
    return entry;
}

val written_marks(const val& marks, const std::string& format, const val& about) {
    MarkedSound sound{about["name"].as<std::string>(), about["title"].as<std::string>()};
    if (const val seconds = about["seconds"]; !seconds.isNull()) sound.seconds = seconds.as<double>();
    const auto found = std::ranges::find(mark_format_names, format);
    const auto kind = found == mark_format_names.end() ? MarkFormat::list : static_cast<MarkFormat>(found - mark_format_names.begin());
    return text_to_js(write_marks(marks_from_js(marks), kind, sound));
}

}  // namespace

std::vector<Mark> marks_from_js(const val& list) {
    std::vector<Mark> marks;
    const auto count = list["length"].as<unsigned>();
    for (unsigned index = 0; index < count; ++index) {
        marks.push_back({list[index]["seconds"].as<double>(), list[index]["title"].as<std::string>()});
    }
    return marks;
}

EMSCRIPTEN_BINDINGS(marks) {
    emscripten::function("readMarks", &read_marks_of);
    emscripten::function("writeMarks", &written_marks);
}

}  // namespace unreel
