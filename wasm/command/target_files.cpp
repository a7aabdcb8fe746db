#include "command/target_files.h"

namespace unreel {

std::expected<void, std::string> TargetFiles::prepare(int part) {
    const auto path = path_of_(part);
    if (!path) return std::unexpected(path.error());
    auto file = TargetFile::open(*path, sources_, overwrite_);
    if (!file) return std::unexpected(file.error());
    file_ = std::move(*file);
    paths_[part] = *path;
    return {};
}

Result<ByteSink*> TargetFiles::open(int part) {
    if (!file_) {
        if (auto prepared = prepare(part); !prepared) return failed(std::move(prepared.error()));
    }
    return &file_->sink();
}

Result<void> TargetFiles::close(int) {
    const auto committed = file_->commit();
    file_.reset();
    if (!committed) return failed(committed.error());
    return {};
}

std::unexpected<Error> TargetFiles::failed(std::string sentence) {
    failure_ = std::move(sentence);
    return fail(ErrorCode::write_failed, failure_);
}

}  // namespace unreel
