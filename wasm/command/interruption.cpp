#include "command/interruption.h"

#include <climits>
#include <csignal>
#include <cstring>
#include <pthread.h>
#include <unistd.h>

namespace unreel {

namespace {

constexpr int signals[] = {SIGINT, SIGTERM, SIGHUP, SIGPIPE};

// A handler may do no more than look at what is there already.
char path_to_delete[PATH_MAX];

void delete_and_end(int signal) {
    if (path_to_delete[0] != '\0') ::unlink(path_to_delete);
    // As if there were no handler: who started the program sees that it was interrupted.
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}

void mask(int how) {
    sigset_t set;
    sigemptyset(&set);
    for (const int signal : signals) sigaddset(&set, signal);
    pthread_sigmask(how, &set, nullptr);
}

}  // namespace

DeleteWhenInterrupted::~DeleteWhenInterrupted() {
    block();
    path_to_delete[0] = '\0';
    unblock();
}

void DeleteWhenInterrupted::block() { mask(SIG_BLOCK); }

void DeleteWhenInterrupted::unblock() { mask(SIG_UNBLOCK); }

void DeleteWhenInterrupted::arm(const std::string& path) {
    // The system opened no longer one.
    std::strncpy(path_to_delete, path.c_str(), sizeof path_to_delete - 1);
    for (const int signal : signals) {
        struct sigaction before;
        sigaction(signal, nullptr, &before);
        // Whoever started the program under `nohup` wants it to go on.
        if (before.sa_handler != SIG_IGN) std::signal(signal, delete_and_end);
    }
}

}  // namespace unreel
