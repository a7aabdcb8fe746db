#pragma once

#include <expected>
#include <string>

#include "command/arguments.h"
#include "names/file_name.h"
#include "names/name_registry.h"

namespace unreel {

/// Where the MP3s of a call go: into one file, or into a folder under names of a pattern, each given once.
class TargetNames {
public:
    /// Whether these words fit together: several MP3s and a pattern need a folder. Fails with a sentence.
    static std::expected<TargetNames, std::string> open(const Arguments& arguments);
    ~TargetNames();
    TargetNames(TargetNames&& other) noexcept;
    TargetNames& operator=(TargetNames&&) = delete;

    bool is_folder() const { return is_folder_; }
    /// Whether names are made of more than the source's own, so that `fields` must have what the file says.
    bool needs_fields() const { return is_folder_ && output_.name != Output().name; }
    /// Whether so many MP3s of one source have a place. Fails with a sentence.
    std::expected<void, std::string> check_count(size_t mp3s) const;
    /// The path of the next MP3. Where it is `one_of_several` of its source, and the pattern does not say which one, the name does all the
    /// same, as on the page: "film (eng Commentary).mp3". Where it is one of several `parts`, the name tells them
    /// apart too: "book 03 The Road.mp3". A folder that ends in "/" is made now, and deleted at the end if nothing came into it. Fails with a
    /// sentence.
    std::expected<std::string, std::string> next(const NameFields& fields, bool one_of_several, int parts = 1);

private:
    TargetNames(std::string path, Output output, bool is_folder)
        : path_(std::move(path)), output_(std::move(output)), is_folder_(is_folder) {}

    std::string path_;
    Output output_;
    bool is_folder_;
    bool made_folder_ = false;
    NameRegistry registry_;
};

}  // namespace unreel
