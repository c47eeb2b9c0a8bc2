namespace Tandem.Kernel.Settings;

/// <summary>What an administrator decided; without a row the usual value holds.</summary>
public sealed class SettingRow
{
    public required string Name { get; init; }

    /// <summary>As text; of a secret, sealed.</summary>
    public required string Value { get; set; }
}
