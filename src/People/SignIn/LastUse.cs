using Tandem.Kernel.Storage;

namespace Tandem.People.SignIn;

/// <summary>When a session or token was last used, to the minute.</summary>
public sealed class LastUse : IDerived
{
    /// <summary>The session or the token.</summary>
    public Guid Credential { get; init; }

    public DateTimeOffset At { get; set; }

    public string Address { get; set; } = "";
}
