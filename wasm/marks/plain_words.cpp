#include "marks/plain_words.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/utf8.h"
#include "marks/text_lines.h"

namespace unreel {

namespace {

/// "<…>" of letters, or a slash, or a time; "{\…}" of SubStation Alpha. How long it is, 0 where it is none.
size_t markup_at(std::string_view text) {
    constexpr size_t longest = 200;
    const char close = text.front() == '<' ? '>' : '}';
    const bool begins = text.size() > 1 && (text.front() == '<' || (text.front() == '{' && text[1] == '\\'));
    if (!begins || text[1] == ' ') return 0;
    const size_t end = text.substr(0, longest).find(close);
    return end == text.npos ? 0 : end + 1;
}

/// What stands for a character, and how long that is.
std::pair<std::string_view, size_t> entity_at(std::string_view text) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 8> entities{{{"&amp;", "&"}, {"&lt;", "<"}, {"&gt;", ">"},
                                                                                     {"&nbsp;", " "}, {"&quot;", "\""}, {"&#39;", "'"},
                                                                                     {"&lrm;", ""}, {"&rlm;", ""}}};
    for (const auto& [name, character] : entities) {
        if (text.starts_with(name)) return {character, name.size()};
    }
    return {{}, 0};
}

}  // namespace

std::string plain_words(std::string_view text) {
    std::string plain;
    for (size_t at = 0; at < text.size() && plain.size() < 2 * longest_words;) {
        const std::string_view rest = text.substr(at);
        const size_t markup = markup_at(rest);
        const auto [character, bytes] = entity_at(rest);
        if (bytes > 0) plain += character;
        else if (markup == 0) plain += rest.front();
        at += std::max({markup, bytes, size_t{1}});
    }
    const TextLines lines(std::move(plain));
    std::string words;
    for (size_t index = lines.next_with_text(0); index < lines.size(); index = lines.next_with_text(index + 1)) {
        words += (words.empty() ? "" : "\n") + std::string(lines[index]);
    }
    return std::string(shortened_utf8(words, longest_words));
}

}  // namespace unreel
