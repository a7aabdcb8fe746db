#include "bindings/programme_js.h"

#include "bindings/media_info_to_js.h"
#include "bindings/to_js.h"

namespace unreel {

using emscripten::val;

namespace {

template <class Make>
auto list_from_js(const val& list, Make make) {
    std::vector<decltype(make(list))> made;
    const auto count = list["length"].as<unsigned>();
    for (unsigned index = 0; index < count; ++index) made.push_back(make(list[index]));
    return made;
}

template <class Item, class Make>
val list_to_js(const std::vector<Item>& items, Make make) {
    const val list = val::array();
    for (const Item& item : items) list.call<void>("push", make(item));
    return list;
}

ProgrammeClip clip_from_js(const val& clip) { return {clip["source"].as<int>(), range_from_js(clip)}; }

val clip_to_js(const ProgrammeClip& clip) {
    val entry = val::object();
    entry.set("source", clip.source);
    entry.set("startSeconds", clip.range.start_seconds);
    entry.set("endSeconds", optional_to_js(clip.range.end_seconds));
    return entry;
}

Chapter chapter_from_js(const val& chapter) {
    return {chapter["startSeconds"].as<double>(), chapter["endSeconds"].as<double>(), chapter["title"].as<std::string>()};
}

ProgrammePart part_from_js(const val& part) {
    ProgrammePart made;
    made.clips = list_from_js(part["clips"], clip_from_js);
    made.title = part["title"].as<std::string>();
    made.number = part["number"].as<int>();
    if (const val chapters = part["chapters"]; !chapters.isNull()) made.chapters = chapters_from_js(chapters);
    return made;
}

val part_to_js(const ProgrammePart& part) {
    val entry = val::object();
    entry.set("clips", list_to_js(part.clips, clip_to_js));
    entry.set("title", text_to_js(part.title));
    entry.set("number", part.number);
    entry.set("chapters", part.chapters ? chapters_to_js(*part.chapters) : val::null());
    return entry;
}

}  // namespace

Programme programme_from_js(const val& programme) { return {list_from_js(programme["parts"], part_from_js)}; }

val programme_to_js(const Programme& programme) {
    val entry = val::object();
    entry.set("parts", list_to_js(programme.parts, part_to_js));
    return entry;
}

std::vector<Chapter> chapters_from_js(const val& chapters) { return list_from_js(chapters, chapter_from_js); }

TimeRange range_from_js(const val& range) {
    TimeRange made{range["startSeconds"].as<double>()};
    if (const val end = range["endSeconds"]; !end.isNull()) made.end_seconds = end.as<double>();
    return made;
}

}  // namespace unreel
