using System.Globalization;

namespace Tandem.Kernel.Settings;

/// <summary>A setting whose value has a type.</summary>
/// <param name="usual">What holds where nobody decided.</param>
/// <param name="rule">What is wrong with a value that could be read; null: nothing.</param>
public sealed class Setting<T>(string name, string group, string label, string hint, T usual, Func<T, string?>? rule = null) : Setting(name, group, label, hint)
    where T : notnull
{
    private const int LongestText = 2_000;

    /// <summary>Characters that its text may have.</summary>
    public int Longest { get; init; } = LongestText;

    public T Default => usual;

    public override SettingType Type => usual switch
    {
        bool => SettingType.YesNo,
        int => SettingType.Number,
        IReadOnlyList<string> => SettingType.List,
        _ when Choices.Count > 0 => SettingType.Choice,
        _ => SettingType.Text,
    };

    public override string Usual => Write(usual);

    public override string? Check(string text)
    {
        if (text.Length > Longest)
            return $"{Label} holds at most {Longest} characters.";
        if (!TryRead(text, out var value))
            return $"{Label} cannot be read.";
        if (Choices.Count > 0 && !Choices.Contains(text))
            return $"{Label} is one of {string.Join(", ", Choices)}.";
        if (!IsSecret && text.AsSpan().ContainsAny(Plain.Commands))
            return $"{Label} holds a character that only a command would need.";
        return rule?.Invoke(value);
    }

    /// <summary>Reads a kept value; one that no longer can be read is as if nobody had decided.</summary>
    internal T Read(string? text) => text is not null && TryRead(text, out var value) ? value : usual;

    private static bool TryRead(string text, out T value)
    {
        object? read = default(T) switch
        {
            bool => bool.TryParse(text, out var yes) ? yes : null,
            int => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null,
            _ when typeof(T) == typeof(string) => text.Trim(),
            _ => text.Split([',', '\n', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        };
        value = read is T typed ? typed : default!;
        return read is T;
    }

    private static string Write(T value) => value switch
    {
        bool yes => yes ? "true" : "false",
        IReadOnlyList<string> list => string.Join(", ", list),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
