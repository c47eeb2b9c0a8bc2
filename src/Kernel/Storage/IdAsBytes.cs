using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Tandem.Kernel.Records;

namespace Tandem.Kernel.Storage;

/// <summary>Stores a typed id as 16 bytes, most significant first, so that byte order is creation order.</summary>
public sealed class IdAsBytes<T>() : ValueConverter<Id<T>, byte[]>(id => id.Value.ToByteArray(true), value => new Id<T>(new Guid(value, true)));
