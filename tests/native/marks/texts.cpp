#include "marks/texts.h"

#include <sstream>

namespace unreel::test {

std::string said(std::span<const Mark> marks) {
    std::ostringstream out;
    out.precision(10);
    for (const Mark& mark : marks) out << (&mark == marks.data() ? "" : " | ") << mark.seconds << ' ' << mark.title;
    return out.str();
}

std::string marks_in(std::string_view text, std::string_view media_name) {
    const auto list = read_marks(bytes_of(text), media_name);
    if (list) return said(list->marks);
    return list.error().subject.empty() ? list.error().detail : "(" + list.error().subject + ") " + list.error().detail;
}

std::string format_of(std::string_view text) {
    const auto list = read_marks(bytes_of(text));
    return list ? std::string(mark_format_names[static_cast<size_t>(list->format)]) : "none";
}

}  // namespace unreel::test
