#include "command/source_files.h"

namespace unreel {

bool SourceFiles::contain(const struct stat& file) const {
    if (!identities_) {
        identities_.emplace();
        for (const std::string& path : paths_) {
            struct stat source;
            if (::stat(path.c_str(), &source) == 0) identities_->emplace(source.st_dev, source.st_ino);
        }
    }
    return identities_->contains(Identity(file.st_dev, file.st_ino));
}

}  // namespace unreel
