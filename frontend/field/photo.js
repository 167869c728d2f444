/** Photos are made smaller on the phone: rain, one bar of network, and twenty megabytes do not go together. */

const LONGEST = 1600;
const QUALITY = 0.8;

/** A JPEG of at most 1,600 pixels a side; what the camera wrote beside the picture is left behind. */
export async function smaller(file) {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const blob = await new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
  if (!blob) {
    throw new Error('no picture');
  }
  return blob;
}
