using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Tandem.Kernel.Storage;

/// <summary>Stores a plain UUID the way <see cref="IdAsBytes{T}"/> does.</summary>
public sealed class GuidAsBytes() : ValueConverter<Guid, byte[]>(id => id.ToByteArray(true), value => new Guid(value, true));
