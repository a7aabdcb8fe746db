#pragma once

#include <map>
#include <optional>
#include <utility>

#include "base/error.h"
#include "command/arguments.h"
#include "command/progress_line.h"
#include "sound/analysis.h"

namespace unreel {

/// What was found out about the sources of a call by going through them once: measured when somebody asks first, and kept until it is forgotten.
class Analyses {
public:
    /// Both must outlive it.
    Analyses(const Arguments& arguments, ProgressLine& progress) : arguments_(arguments), progress_(progress) {}

    /// Of the source with this index; of this one of all its tracks, or the one that the recipe says. Fails as reading it does.
    Result<const Analysis*> of(size_t source, std::optional<int> track);

    void forget(size_t source, std::optional<int> track) { known_.erase({source, track}); }

private:
    Result<Analysis> measured(size_t source, std::optional<int> track);

    const Arguments& arguments_;
    ProgressLine& progress_;
    std::map<std::pair<size_t, std::optional<int>>, Analysis> known_;
};

}  // namespace unreel
