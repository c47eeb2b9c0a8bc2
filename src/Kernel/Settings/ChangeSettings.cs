using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Settings;

/// <summary>Decides something for the whole site.</summary>
public sealed class ChangeSettings(Store store, SettingCatalogue catalogue, SiteSettings site) : IFeature<ChangeSettings.Request>
{
    /// <summary>To read and change what holds for the whole site.</summary>
    public const string Right = "settings.edit";

    /// <param name="Values">By name; null goes back to what is usual.</param>
    public sealed record Request(IReadOnlyDictionary<string, string?> Values);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        by.Demand(Right);
        var (complaints, steps) = (new List<Complaint>(), new Dictionary<string, SettingsChanged.Step>());
        var rows = await store.Set<SettingRow>().ToDictionaryAsync(row => row.Name, stop);
        foreach (var (name, value) in request.Values)
        {
            var setting = catalogue.Named(name) ?? throw new Malformed($"There is no setting \"{name}\".", name);
            if (value is not null && setting.Check(value) is { } wrong)
                complaints.Add(new(name, wrong));
            else if (Decide(setting, value?.Trim(), rows.GetValueOrDefault(name)) is { } step)
                steps[name] = step;
        }

        if (complaints.Count > 0)
            throw new Refused(complaints);
        if (steps.Count == 0)
            return;
        store.Announce(new SettingsChanged(steps), by);
        await store.SaveChangesAsync(stop);
        site.Forget();
    }

    private SettingsChanged.Step? Decide(Setting setting, string? value, SettingRow? row)
    {
        var before = row is null ? setting.Usual : row.Value;
        if ((value ?? setting.Usual) == before)
            return null;
        if (value is null || (value == setting.Usual && !setting.IsSecret))
            Undecide(row);
        else if (row is null)
            store.Add(new SettingRow { Name = setting.Name, Value = site.Seal(setting, value) });
        else
            row.Value = site.Seal(setting, value);
        return setting.IsSecret ? new("", "") : new(before, value ?? setting.Usual);
    }

    private void Undecide(SettingRow? row)
    {
        if (row is not null)
            store.Remove(row);
    }
}
