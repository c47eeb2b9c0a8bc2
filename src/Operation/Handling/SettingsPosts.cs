using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Tandem.Interface.Forms;
using Tandem.Interface.Language;
using Tandem.Interface.Messages;
using Tandem.Interface.Readers;
using Tandem.Kernel;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Operation.Handling;

/// <summary>What the forms of the settings page ask for.</summary>
public sealed class SettingsPosts(Store store, SetPriorityMatrix matrix, Fulfilment fulfilment, ResourceCatalogue resources, Posting posting, Flash flash, Words say, Reader reader)
{
    public const string Page = "/incident-settings";

    public Task<IResult> Matrix(IFormCollection form) => posting.Try(form, Page, async () =>
    {
        var settings = await Settings();
        List<int> cells = [.. Enumerable.Range(0, 9).Select(cell => int.TryParse(form[$"cell{cell}"], NumberStyles.None, CultureInfo.InvariantCulture, out var priority) ? priority : 0)];
        await matrix.Run(new(settings.Id, cells), reader.Actor, reader.Stop);
        flash.Good(say["The priority matrix was set."]);
        return Page;
    });

    public Task<IResult> Periods(IFormCollection form) => posting.Try(form, Page, async () =>
    {
        var settings = await Settings();
        var patch = new JsonObject();
        foreach (var name in (string[])["remindAfter", "reminders", "giveUpAfter", "closeAfter", "reopenWithin"])
            patch[name] = int.TryParse(form[name], NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? days : -1;
        await fulfilment.Edit(resources.Of(IncidentSettingsKind.Kind), settings, JsonSerializer.SerializeToElement(patch), reader.Actor, reader.Stop);
        flash.Good(say["The periods were set."]);
        return Page;
    });

    private async Task<IncidentSettings> Settings()
    {
        reader.Actor.Demand(IncidentSettingsKind.Kind.EditRight);
        return await store.Set<IncidentSettings>().AsNoTracking().SingleOrDefaultAsync(reader.Stop) ?? throw new Missing("settings");
    }
}
