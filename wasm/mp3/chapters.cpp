#include "mp3/chapters.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "tags/unicode.h"

namespace unreel {

namespace {

constexpr double shortest_seconds = 0.0009;  // a millisecond, which may be less as the difference of two times
constexpr double latest_seconds = 4294967.0;  // below 2^32 milliseconds
constexpr size_t longest_title = 1000;

std::string title_of(const Chapter& chapter, size_t number) {
    std::string_view title = chapter.title;
    title = shortened_utf8(title.substr(0, title.find('\0')), longest_title);
    if (title.find_first_not_of(" \t\r\n") == title.npos) return "Chapter " + std::to_string(number);
    return std::string(title);
}

// Those that have a time, in its order, each time once.
std::vector<const Chapter*> sorted(std::span<const Chapter> chapters) {
    std::vector<const Chapter*> order;
    for (const Chapter& chapter : chapters) {
        if (std::isfinite(chapter.start_seconds)) order.push_back(&chapter);
    }
    std::ranges::stable_sort(order, {}, [](const Chapter* chapter) { return chapter->start_seconds; });
    const auto begin_together = [](const Chapter* one, const Chapter* next) { return next->start_seconds - one->start_seconds < shortest_seconds; };
    order.erase(std::unique(order.begin(), order.end(), begin_together), order.end());
    return order;
}

}  // namespace

std::vector<Chapter> clip(std::span<const Chapter> chapters, double start_seconds, double end_seconds) {
    const std::vector<const Chapter*> order = sorted(chapters);
    std::vector<Chapter> heard;
    for (size_t index = 0; index < order.size(); ++index) {
        const Chapter& chapter = *order[index];
        const double latest_end = index + 1 < order.size() ? std::min(order[index + 1]->start_seconds, end_seconds) : end_seconds;
        // Not for NaN either.
        const bool has_end = chapter.end_seconds > chapter.start_seconds;
        const double start = std::max(chapter.start_seconds - start_seconds, 0.0);
        const double end = (has_end ? std::min(chapter.end_seconds, latest_end) : latest_end) - start_seconds;
        if (end - start >= shortest_seconds && start < latest_seconds) heard.push_back({start, end, title_of(chapter, index + 1)});
    }
    return heard;
}

std::vector<Chapter> thinned(std::span<const Chapter> chapters) {
    const size_t count = std::min(chapters.size(), most_chapters);
    const auto place = [&](size_t index) { return index * chapters.size() / count; };
    std::vector<Chapter> kept;
    for (size_t index = 0; index < count; ++index) {
        kept.push_back(chapters[place(index)]);
        kept.back().end_seconds = chapters[place(index + 1) - 1].end_seconds;
    }
    return kept;
}

}  // namespace unreel
