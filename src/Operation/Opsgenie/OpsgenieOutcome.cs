namespace Tandem.Operation.Opsgenie;

/// <summary>What became of a request.</summary>
/// <param name="Status">In a sentence.</param>
internal sealed record OpsgenieOutcome(bool IsSuccess, string Status)
{
    public static OpsgenieOutcome Done(string status) => new(true, status);

    public static OpsgenieOutcome Failed(string status) => new(false, status);
}
