using Tandem.Kernel;
using Tandem.Kernel.Lifecycles;

namespace Tandem.Problems;

/// <summary>Says once, for every way in which a request may fail, what the caller is told.</summary>
internal static class ProblemOf
{
    /// <summary>Each kind of problem once, as the API's page explains them.</summary>
    public static IReadOnlyList<Problem> Known { get; } =
    [
        .. ((int[])[400, 401, 403, 404, 405, 408, 409, 410, 412, 413, 415, 422, 428, 429, 500, 503]).Select(Status),
        new(409, "no-such-move", "There is no such move."),
    ];

    public static Problem Fault(Exception fault, bool namedVersion) => fault switch
    {
        Refused { IsOnlyUnseen: true } unseen => Status(404) with { Detail = unseen.Message, Errors = unseen.Complaints },
        Refused refused => new(422, "refused", "This is not accepted as it stands.", refused.Message, refused.Complaints),
        Malformed malformed => new(400, "malformed", "This cannot be understood.", malformed.Message, malformed.About is { } about ? [new(about, malformed.Message)] : null),
        UnsupportedContent unsupported => new(415, "unsupported", "Nobody reads this media type here.", unsupported.Message),
        BadHttpRequestException bad => Status(bad.StatusCode),
        Missing missing => Status(404) with { Detail = missing.Message },
        TooLarge large => Status(413) with { Detail = large.Message },
        SignedOut signedOut => Status(401) with { Detail = signedOut.Message },
        Forbidden forbidden => Status(403) with { Detail = forbidden.Message },
        Gone gone => Status(410) with { Detail = gone.Message },
        TooMany many => Status(429) with { Detail = many.Message },
        NoSuchMove move => new(409, "no-such-move", "There is no such move.", move.Message),
        Unconditional unconditional => Status(428) with { Detail = unconditional.Message },
        Stale stale => namedVersion ? Status(412) with { Detail = stale.Message } : Status(409) with { Detail = stale.Message },
        Interference => Status(409) with { Detail = fault.Message },
        _ => Status(500),
    };

    /// <summary>What an answer without words says.</summary>
    public static Problem Answer(HttpResponse answer) => answer is { StatusCode: 405, Headers.Allow: { Count: > 0 } taken }
        ? Status(405) with { Detail = $"This address is there for programs and takes {string.Join(", ", taken.ToString())} only." }
        : Status(answer.StatusCode);

    public static Problem Status(int status) => status switch
    {
        400 => new(400, "malformed", "This cannot be understood."),
        401 => new(401, "signed-out", "Sign in first."),
        403 => new(403, "forbidden", "You may not do this."),
        404 => new(404, "missing", "There is no such thing, or you may not see it."),
        405 => new(405, "no-such-method", "This cannot be done here."),
        408 => new(408, "slow", "The request took too long to arrive."),
        409 => new(409, "conflict", "Somebody else was faster."),
        410 => new(410, "gone", "This is used up or too old."),
        411 => new(411, "malformed", "Say how long the body is."),
        412 => new(412, "stale", "This is not the newest version."),
        413 => new(413, "too-large", "This is more than is taken in at once."),
        414 => new(414, "too-large", "The address is too long."),
        415 => new(415, "unsupported", "Nobody reads this media type here."),
        422 => new(422, "refused", "This is not accepted as it stands."),
        428 => new(428, "unconditional", "Say which version you are changing."),
        429 => new(429, "too-many", "Too many requests. Wait a little."),
        431 => new(431, "too-large", "The headers are too long."),
        503 => new(503, "unavailable", "Not ready yet. Try again in a moment."),
        _ when status >= 500 => new(status, "fault", "Something went wrong on our side."),
        _ => new(status, "failed", "This did not work."),
    };
}
