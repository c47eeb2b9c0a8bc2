using Microsoft.AspNetCore.Http.Metadata;

namespace Tandem.Interface.Imports;

/// <summary>How large a request with a sheet may be before anybody looks at it.</summary>
/// <param name="MaxRequestBodySize">Bytes; a little over the largest sheet that a site can allow, so that it is refused with a sentence.</param>
internal sealed record SheetSize(long? MaxRequestBodySize) : IRequestSizeLimitMetadata
{
    public static readonly SheetSize Most = new(125L * 1024 * 1024);
}
