#pragma once

#include <string>

namespace unreel {

/// While it lives, a signal that ends the program (Ctrl+C, a closed terminal, `kill`) deletes a file first. One at a time.
class DeleteWhenInterrupted {
public:
    /// `create` makes the file, without a signal coming between that and this object's being ready.
    template <class Create>
    DeleteWhenInterrupted(const std::string& path, Create create) {
        block();
        if (create()) arm(path);
        unblock();
    }
    ~DeleteWhenInterrupted();
    DeleteWhenInterrupted(const DeleteWhenInterrupted&) = delete;
    DeleteWhenInterrupted& operator=(const DeleteWhenInterrupted&) = delete;

private:
    static void block();
    static void arm(const std::string& path);
    static void unblock();
};

}  // namespace unreel
