using Microsoft.AspNetCore.Http;

namespace Tandem.Interface.Readers;

/// <summary>Turbo fetches a page when the pointer rests on its link; that page may never be shown.</summary>
internal static class Prefetch
{
    extension(HttpRequest request)
    {
        public bool IsPrefetch => request.Headers.TryGetValue("X-Sec-Purpose", out var purpose) && purpose == "prefetch";
    }
}
