using System.Globalization;
using Microsoft.AspNetCore.Http;
using Tandem.Interface.Forms;
using Tandem.Interface.Readers;
using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;

namespace Tandem.Interface.Records;

/// <summary>Lets nobody write over what they have not seen.</summary>
public sealed class SeenVersion(Store store, StaleWords stale, Reader reader)
{
    /// <summary>Holds the next save to the version that the form was filled from; a form without one is held to none.</summary>
    /// <exception cref="Stale">The record was changed since; the message says by whom, and what.</exception>
    public async Task Demand(IFormCollection form, IRecord record)
    {
        if (!int.TryParse(form[SentForm.VersionField], NumberStyles.Integer, CultureInfo.InvariantCulture, out var version))
            return;
        if (version != record.Version)
            throw new Stale(await stale.About(record, reader.Stop));
        store.Expect(record.Key, version);
    }
}
