#include "command/analyses.h"

#include "command/file_options.h"
#include "convert/analyse.h"
#include "io/file.h"

namespace unreel {

Result<const Analysis*> Analyses::of(size_t source, std::optional<int> track) {
    const auto found = known_.find({source, track});
    if (found != known_.end()) return &found->second;
    auto analysis = measured(source, track);
    if (!analysis) return std::unexpected(analysis.error());
    return &known_.emplace(std::pair(source, track), std::move(*analysis)).first->second;
}

Result<Analysis> Analyses::measured(size_t source, std::optional<int> track) {
    const std::string& path = arguments_.sources[source];
    const auto file = FileSource::open(path);
    if (!file) return std::unexpected(file.error());
    const auto pass = AnalysisPass::open(**file, options_for(arguments_, path, track).conversion);
    if (!pass) return std::unexpected(pass.error());
    progress_.begin(std::to_string(source + 1) + "/" + std::to_string(arguments_.sources.size()) + " measuring " + path);
    for (;;) {
        const auto is_over = (*pass)->read();
        if (!is_over) progress_.end();
        if (!is_over) return std::unexpected(is_over.error());
        progress_.show((*pass)->fraction());
        if (*is_over) break;
    }
    progress_.end();
    return (*pass)->take();
}

}  // namespace unreel
