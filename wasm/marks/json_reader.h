#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace unreel {

/// JSON (RFC 8259), a value after the other, without keeping any. What it gives is nothing, or false, from the first mistake on.
class JsonReader {
public:
    /// `text` is UTF-8.
    explicit JsonReader(std::string_view text) : text_(text) {}

    /// What the next value begins with: '{', '[', '"', a digit, …; '\0' at the end.
    char next();
    /// `visit(key)` takes the member's value, and returns whether it could.
    template <class Visit>
    bool object(Visit&& visit) {
        return several('{', '}', [&] {
            const auto key = string();
            return key && taken(':') && visit(*key);
        });
    }
    /// `visit()` takes the item.
    template <class Visit>
    bool array(Visit&& visit) { return several('[', ']', visit); }
    std::optional<std::string> string();
    std::optional<double> number();
    /// Passes over a value, whatever it is.
    bool skip() { return skip(0); }

    /// Where it is, from 0.
    size_t line();

private:
    static constexpr int deepest = 32;

    template <class Visit>
    bool several(char open, char close, Visit&& visit) {
        if (!taken(open)) return false;
        if (taken(close)) return true;
        do {
            if (!visit()) return false;
        } while (taken(','));
        return taken(close);
    }

    bool skip(int depth);
    bool skip_word();
    bool taken(char character);
    bool take_escape(std::string& text);
    std::optional<char32_t> four_digits();

    std::string_view text_;
    size_t at_ = 0;
    size_t line_ = 0;
    size_t line_counted_to_ = 0;
};

}  // namespace unreel
