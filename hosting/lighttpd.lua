-- Read by lighttpd, see lighttpd.conf: the compressed file beside a file where the browser takes it, and how long it may be kept.
local request = lighty.r
local path = request.req_attr["physical.path"]
if path:sub(-1) == "/" then path = path .. "index.html" end

local file = lighty.c.stat(path)
if not (file and file.is_file) then return 0 end

local headers = request.resp_header
headers["Content-Type"] = file["content-type"]
headers["Vary"] = "Accept-Encoding"
-- In "assets", files are named by what they contain, so they never change.
headers["Cache-Control"] = path:find("/assets/", 1, true) and "public, max-age=31536000, immutable" or "no-cache"

local accepted = request.req_header["Accept-Encoding"] or ""
for _, encoding in ipairs({ { name = "br", ending = ".br" }, { name = "gzip", ending = ".gz" } }) do
    if accepted:find("%f[%w]" .. encoding.name .. "%f[%W]") and lighty.c.stat(path .. encoding.ending) then
        headers["Content-Encoding"] = encoding.name
        request.req_attr["physical.path"] = path .. encoding.ending
        break
    end
end
return 0
