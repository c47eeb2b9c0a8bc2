namespace Tandem.Operation.Silences;

/// <summary>What one label must say, in the words of Alertmanager.</summary>
/// <param name="IsRegex">The value is a regular expression that must match the whole label.</param>
/// <param name="IsEqual">False: it must not say so.</param>
public sealed record Matcher(string Name, string Value, bool IsRegex = false, bool IsEqual = true)
{
    public override string ToString() => $"{Name}{(IsRegex ? IsEqual ? "=~" : "!~" : IsEqual ? "=" : "!=")}\"{Value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
