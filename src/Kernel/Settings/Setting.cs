namespace Tandem.Kernel.Settings;

/// <summary>Something an administrator may decide for the whole site. No setting names a program, a path or a command.</summary>
public abstract class Setting
{
    private protected Setting(string name, string group, string label, string hint)
    {
        (Name, Group, Label, Hint) = (name, group, label, hint);
    }

    /// <summary>Such as <c>mail.host</c>.</summary>
    public string Name { get; }

    /// <summary>The heading under which people find it.</summary>
    public string Group { get; }

    public string Label { get; }

    public string Hint { get; }

    /// <summary>Its value enters neither an answer nor the journal.</summary>
    public bool IsSecret { get; init; }

    /// <summary>The values it may have; empty: any that pass its check.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>What kind of field asks for it.</summary>
    public abstract SettingType Type { get; }

    /// <summary>As written where nobody decided.</summary>
    public abstract string Usual { get; }

    /// <summary>What is wrong with a value; null: nothing.</summary>
    public abstract string? Check(string text);
}
